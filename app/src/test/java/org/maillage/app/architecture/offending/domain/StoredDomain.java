package org.maillage.app.architecture.offending.domain;

import java.nio.file.Path;

/** Breaks: the domain knows no file. */
class StoredDomain {
  Path file;
}
