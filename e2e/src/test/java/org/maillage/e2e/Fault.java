package org.maillage.e2e;

/** What the provider of the tests does wrong, when it is told to. */
enum Fault {
  NONE,
  /** Says who it is with a key that is not its own. */
  USERINFO_SIGNATURE,
  /** Says it to another platform. */
  USERINFO_AUDIENCE,
  /** Says it as another issuer. */
  USERINFO_ISSUER,
  /** Says it of another person than the token. */
  USERINFO_SUBJECT,
  /** Says it without a signature. */
  USERINFO_PLAIN,
  /** Answers with the token of another sign-in. */
  NONCE,
  /** Answers with a token for another platform. */
  ID_TOKEN_AUDIENCE
}
