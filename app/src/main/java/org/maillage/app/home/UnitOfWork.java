package org.maillage.app.home;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Several reads, or several writes, as one. Calls within a call join it: a repository is safe by
 * itself, and a caller who wants several of its answers to fit together wraps them.
 */
public final class UnitOfWork {

  private final TransactionTemplate reading;
  private final TransactionTemplate writing;

  public UnitOfWork(PlatformTransactionManager transactions) {
    reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    // One picture for all the queries: an import that lands in between is not half seen.
    reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    writing = new TransactionTemplate(transactions);
  }

  /** Reads that all see the same state. */
  public <T extends @Nullable Object> T read(Supplier<T> work) {
    return reading.execute(status -> work.get());
  }

  /** Writes that all land, or none when the work throws. */
  public <T extends @Nullable Object> T write(Supplier<T> work) {
    return writing.execute(status -> work.get());
  }

  /** Writes that all land, or none when the work throws. */
  public void writeAll(Runnable work) {
    writing.executeWithoutResult(status -> work.run());
  }
}
