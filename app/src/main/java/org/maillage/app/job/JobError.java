package org.maillage.app.job;

import java.util.List;

/**
 * Why a job could not go on, so that it can be said in the language of the reader.
 *
 * @param messageKey message of the bundle of the job's feature
 * @param arguments its placeholders
 */
public record JobError(String messageKey, List<String> arguments) {

  /** A fault of the program; the log tells more. */
  public static final JobError UNEXPECTED = new JobError("job.error.unexpected", List.of());

  /** The feature that the job was of is gone. */
  public static final JobError UNKNOWN_KIND = new JobError("job.error.unknown-kind", List.of());

  public JobError {
    arguments = List.copyOf(arguments);
  }
}
