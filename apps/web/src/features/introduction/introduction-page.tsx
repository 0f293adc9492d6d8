import { product } from '../../ui/product';
import { Screen } from '../../ui/screen';
import { type Step, StepLink } from '../../ui/step-link';
import { AppsDrawing, LostDrawing, SetUpDrawing, WhatDrawing, WhyDrawing } from './drawings';
import { introductionMessages as words } from './introduction.messages';
import classes from './introduction.module.css';
import { Section } from './section';

export interface IntroductionPageProps {
  back: Step;
  /** The organization's own contact, where it is known. */
  contact: string | undefined;
}

/** What two factors are, for whoever is asked for the second one. */
export function IntroductionPage({ back, contact = product.supportEmail }: IntroductionPageProps) {
  const { what, why, apps, setUp, lost } = words;
  return (
    <Screen heading={words.heading} intro={words.intro(product.name)}>
      <Section drawing={<WhatDrawing />} title={what.title}>
        <p>{what.text}</p>
      </Section>
      <Section drawing={<WhyDrawing />} title={why.title}>
        <p>{why.text}</p>
        <ul>
          {why.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        <p>{why.never}</p>
      </Section>
      <Section drawing={<AppsDrawing />} title={apps.title}>
        <p>{apps.text}</p>
      </Section>
      <Section drawing={<SetUpDrawing />} title={setUp.title}>
        <ol>
          {setUp.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{setUp.time}</p>
      </Section>
      <Section drawing={<LostDrawing />} title={lost.title}>
        <p>{lost.text}</p>
        <p>
          {lost.ask} <span className={classes.contact}>{contact}</span>.
        </p>
      </Section>
      <div>
        <StepLink to={back}>{words.back}</StepLink>
      </div>
    </Screen>
  );
}
