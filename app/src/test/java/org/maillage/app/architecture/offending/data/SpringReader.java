package org.maillage.app.architecture.offending.data;

import org.springframework.core.io.Resource;

/** Breaks: readers know no application framework. */
class SpringReader {
  Resource file;
}
