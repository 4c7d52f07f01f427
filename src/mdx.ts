import Diagram from './components/diagrams/Diagram.astro';
import Claim from './components/prose/Claim.astro';
import Dialogue from './components/prose/Dialogue.astro';
import Example from './components/prose/Example.astro';
import Formula from './components/prose/Formula.astro';
import Framework from './components/prose/Framework.astro';
import Heading2 from './components/prose/Heading2.astro';
import Line from './components/prose/Line.astro';
import Link from './components/prose/Link.astro';
import LookFor from './components/prose/LookFor.astro';
import Pair from './components/prose/Pair.astro';
import Say from './components/prose/Say.astro';
import Stages from './components/prose/Stages.astro';
import Strong from './components/prose/Strong.astro';
import Term from './components/prose/Term.astro';
import Trainer from './components/prose/Trainer.astro';
import Types from './components/prose/Types.astro';
import Weak from './components/prose/Weak.astro';
import Why from './components/prose/Why.astro';
import Workshop from './components/prose/Workshop.astro';
import Conversations from './widgets/conversations/Conversations.astro';
import CustomerTypes from './widgets/customer-types/CustomerTypes.astro';
import LifetimeValue from './widgets/lifetime-value/LifetimeValue.astro';
import ObjectionDrill from './widgets/objection-drill/ObjectionDrill.astro';

/** The only names a chapter may use; any other fails the build. */
export const components = {
  a: Link,
  h2: Heading2,
  Claim,
  Conversations,
  CustomerTypes,
  Diagram,
  Dialogue,
  Example,
  Formula,
  Framework,
  LifetimeValue,
  Line,
  LookFor,
  ObjectionDrill,
  Pair,
  Say,
  Stages,
  Strong,
  Term,
  Trainer,
  Types,
  Weak,
  Why,
  Workshop,
};
