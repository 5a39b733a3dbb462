package org.maillage.data.osm;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.maillage.data.issue.RefusedFileException;

/**
 * The blocks of a file in its order, unpacked and parsed ahead by a few threads. One thread asks
 * for them; it reads the file too, and learns of damage when its turn comes, after everything
 * before it: the outcome is that of reading block after block.
 */
final class DecodedBlocks implements Closeable {

  /** More would wait for the one thread that takes the blocks. */
  private static final int MOST_THREADS = 4;

  private final PbfBlobs blobs;
  private final OsmVisitor visitor;
  private final int threads;
  private final ExecutorService decoders;
  private final Deque<Ahead> ahead = new ArrayDeque<>();
  private boolean atEnd;
  private long positionBytes;

  /** A block to come, and where in the file it ends. */
  private record Ahead(Future<PbfBlock> block, long endBytes) {}

  DecodedBlocks(PbfBlobs blobs, OsmVisitor visitor) {
    this.blobs = blobs;
    this.visitor = visitor;
    threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    decoders =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "pbf-decoder");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * The next block; null at the end of the file.
   *
   * @throws RefusedFileException when the file is cut or damaged here
   * @throws IOException when the disk fails
   */
  @Nullable PbfBlock next() throws IOException {
    while (!atEnd && ahead.size() < 2 * threads) {
      readAhead();
    }
    Ahead next = ahead.poll();
    if (next == null) {
      return null;
    }
    positionBytes = next.endBytes;
    return get(next.block);
  }

  /** Where in the file the last block given ends. */
  long positionBytes() {
    return positionBytes;
  }

  private void readAhead() {
    try {
      byte[] blob = blobs.next();
      if (blob == null) {
        atEnd = true;
      } else {
        ahead.add(new Ahead(decoders.submit(() -> decode(blob)), blobs.positionBytes()));
      }
    } catch (IOException | RefusedFileException e) {
      atEnd = true;
      ahead.add(new Ahead(CompletableFuture.failedFuture(e), blobs.positionBytes()));
    }
  }

  private PbfBlock decode(byte[] blob) {
    byte[] content = blobs.content(blob);
    try {
      return new PbfBlock(content, visitor);
    } catch (IOException e) {
      // The bytes are in memory: only their content can be wrong.
      throw blobs.damaged("OSMData", e);
    }
  }

  private static PbfBlock get(Future<PbfBlock> block) throws IOException {
    try {
      return block.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while reading", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RefusedFileException refusal) {
        throw refusal;
      }
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException("a block could not be decoded", e.getCause());
    }
  }

  /** Stops the threads; the file stays open. */
  @Override
  public void close() {
    decoders.shutdownNow();
  }
}
