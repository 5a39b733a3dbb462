package org.maillage.app.signin.oidc;

/**
 * Why somebody whom a provider sent does not come in. Words: {@code oidc.refusal.<NAME>}, with whom
 * to ask.
 */
public enum Refusal {
  /** No person of the directory has the address. */
  UNKNOWN_PERSON,
  /** The provider does not say that the address is his. */
  EMAIL_NOT_VERIFIED,
  /** He comes from an organisation that he has no mandate of. */
  OTHER_ORGANISATION,
  /** Nothing tells whether he comes from his organisation: the directory has no number of it. */
  ORGANISATION_WITHOUT_SIRET,
  /** The person was signed off, or no mandate of his runs. */
  NOT_ACTIVE,
  /** The person is linked to another identity of the same provider. */
  OTHER_IDENTITY,
  /** He turned back at the provider. */
  CANCELLED,
  /** The provider does not answer. */
  PROVIDER_DOWN,
  /** The provider's answer does not hold: signature, audience, nonce, state… */
  PROVIDER_FAULT
}
