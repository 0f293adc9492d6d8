document.title = 'A stand-in for the built console.';
