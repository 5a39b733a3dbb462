package org.maillage.app.access;

/** What a route asks of whoever calls it. */
public enum Right {
  /** Pages that say nothing of a territory: sign-in, help, what is published. */
  ENTER,
  /** Reads a diagnostic that is published. */
  SEE_PUBLISHED,
  /** Reads a diagnostic before it is published, and those of the past. */
  SEE_DRAFT,
  /** Reads scenarios and answers of siting. */
  SEE_SCENARIOS,
  /** Makes and changes scenarios, asks for sites. */
  CHANGE_SCENARIOS,
  /** Reads plans before they are published. */
  SEE_PLANS,
  /** Writes plans: fiches, commitments, indicators. */
  CHANGE_PLANS,
  /** Remarks on sections of fiches and answers, beside the plan. */
  COMMENT_PLANS,
  /** Gives plans their shape: makes one, its frame, its tree, who takes part. */
  SHAPE_PLANS,
  /** Sets thresholds, weights, names of zones, rules and baskets. */
  SET_DIAGNOSTIC,
  /** Brings in files of new vintages and has the diagnostic computed. */
  IMPORT_DATA,
  /** Keeps places of the register: hours, state, messages of citizens. */
  CHANGE_REGISTER,
  /** Gives the register its shape: adds places, decides matches, freezes lists, asks operators. */
  SHAPE_REGISTER,
  /** Reads the directory of professionals and the correspondents of operators. */
  SEE_CONTACTS,
  /** Keeps contacts of the directory. */
  CHANGE_CONTACTS,
  /** Turns one of the two keys of an act of both presidents. */
  PUBLISH,
  /** Reads who changed what. */
  SEE_JOURNAL,
  /** Reads organisations and who acts for them. */
  SEE_PEOPLE,
  /** Invites people, gives and takes roles, keeps organisations. */
  MANAGE_PEOPLE,
  /** Exports and erases what is known of a person, reads the log of accesses. */
  MANAGE_PRIVACY,
  /** One's own account. */
  USE_ACCOUNT
}
