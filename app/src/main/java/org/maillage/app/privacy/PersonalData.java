package org.maillage.app.privacy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a type holds data about people. The register of processing (article 30 of the GDPR) is
 * made of these annotations; its words are the messages {@code privacy.data.<key>.name}, {@code
 * .purpose} and {@code .recipients}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PersonalData {

  /** Key of its words. */
  String key();

  /** Columns of the schema that hold the data: {@code table.column}. */
  String[] columns();

  /** Why the law allows it. */
  LegalBasis legalBasis();

  /** How long it is kept, in days, after the moment that {@link #from} names. */
  int retentionDays();

  /** From when the days count. */
  From from();

  /** Article 6 of the GDPR. Words: {@code privacy.basis.<BASIS>}. */
  enum LegalBasis {
    /** A task in the public interest: the scheme that the law asks for. */
    PUBLIC_TASK,
    /** A duty by law: security of processing, proof of who decided. */
    LEGAL_DUTY
  }

  /** What the days count from. Words: {@code privacy.from.<FROM>}. */
  enum From {
    /** The last sign-in. */
    LAST_SEEN,
    /** When it was written. */
    WRITTEN,
    /** Kept as long as the scheme: proof of who decided, under a number once the name is erased. */
    NEVER
  }
}
