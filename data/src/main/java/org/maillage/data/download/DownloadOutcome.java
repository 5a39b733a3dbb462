package org.maillage.data.download;

/** What became of a source that was to be fetched. */
public sealed interface DownloadOutcome {

  /** Id of the source. */
  String sourceId();

  /** Whether the file is there now. */
  default boolean there() {
    return this instanceof Fetched || this instanceof AlreadyThere;
  }

  /**
   * The file was fetched.
   *
   * @param bytes its size
   * @param sha256 its hash, lower-case hexadecimal
   * @param resumed whether an interrupted transfer was taken up where it stopped
   */
  record Fetched(String sourceId, String file, long bytes, String sha256, boolean resumed)
      implements DownloadOutcome {}

  /** The file was there before; nothing was asked of anybody. */
  record AlreadyThere(String sourceId, String file) implements DownloadOutcome {}

  /**
   * The source has no address of its own: a person must fetch it.
   *
   * @param page where; empty when the description does not say
   */
  record NoAddress(String sourceId, String file, String page) implements DownloadOutcome {}

  /** The publisher no longer has the file at its address (404 or 410). */
  record NotFound(String sourceId, String url, int status, String page)
      implements DownloadOutcome {}

  /**
   * The network or the publisher refuses: a proxy that asks for a password, a filter, a page in
   * place of the file.
   *
   * @param status HTTP status; 200 when a web page came in place of the file
   */
  record Blocked(String sourceId, String url, int status, String page) implements DownloadOutcome {}

  /**
   * The address, or one that it redirects to, is none of the public internet; nothing was asked.
   *
   * @param found where it leads
   */
  record NotAllowed(String sourceId, String url, String found) implements DownloadOutcome {}

  /**
   * Nobody answers: no network, an unknown host, a closed port, a transfer that breaks each time.
   *
   * @param detail what the system says, for a technician
   */
  record Unreachable(String sourceId, String url, String detail, String page)
      implements DownloadOutcome {}

  /**
   * The publisher has trouble and asked to come back later, and still had after all attempts.
   *
   * @param status the last HTTP status
   */
  record Unavailable(String sourceId, String url, int status, int attempts)
      implements DownloadOutcome {}

  /** The file came whole and is not the one that the description knows; it was thrown away. */
  record WrongChecksum(String sourceId, String url, String expected, String actual)
      implements DownloadOutcome {}

  /** The work was stopped; what came so far is kept for the next time. */
  record Stopped(String sourceId, String url) implements DownloadOutcome {}
}
