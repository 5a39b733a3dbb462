package org.maillage.engine.storage;

import java.io.IOException;
import java.nio.file.Path;

/** A file of a road graph that is refused; nothing of it was used. */
public final class RoadGraphFileException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Why a file is refused. */
  public enum Reason {
    /** The file does not begin like a road graph. */
    NOT_A_ROAD_GRAPH,
    /** Written by another version of the format: build the graph again. */
    OTHER_VERSION,
    /** Prepared from a network with other roads or times: prepare it again. */
    OTHER_NETWORK,
    /** Shorter than it should be: the writing or a copy was interrupted. */
    TRUNCATED,
    /** The checksum does not fit, or something follows the end. */
    ALTERED
  }

  private final Reason reason;
  private final transient Path file;

  RoadGraphFileException(Path file, Reason reason, String detail) {
    super(file + ": " + detail);
    this.file = file;
    this.reason = reason;
  }

  /** Why the file is refused. */
  public Reason reason() {
    return reason;
  }

  /** The file refused. */
  public Path file() {
    return file;
  }
}
