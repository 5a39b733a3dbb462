package org.maillage.app.architecture.offending.engine;

import org.slf4j.Logger;

/** Breaks: the engine needs only Java. */
class LoggingEngine {
  Logger logger;
}
