package org.maillage.data.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * A file on its way: {@code <name>.part} beside the target, and {@code <name>.part.version} with
 * the server's word for the version it is a part of, so that parts of two versions are never put
 * together. The target appears whole or not at all.
 */
final class PartFile {

  private static final int BUFFER = 1 << 16;

  private final Path target;
  private final Path part;
  private final Path version;

  PartFile(Path target) {
    this.target = target;
    this.part = target.resolveSibling(target.getFileName() + ".part");
    this.version = target.resolveSibling(target.getFileName() + ".part.version");
  }

  /** Bytes that came before; 0 when the version they are of is not known. */
  long size() {
    try {
      return Files.exists(part) && findVersion().isPresent() ? Files.size(part) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server's word for the version: an entity tag or a date. */
  Optional<String> findVersion() {
    try {
      return Files.exists(version)
          ? Optional.of(Files.readString(version)).filter(text -> !text.isBlank())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets what came before. */
  void restart(Optional<String> newVersion) {
    try {
      Path parent = target.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.deleteIfExists(part);
      Files.deleteIfExists(version);
      if (newVersion.isPresent()) {
        Files.writeString(version, newVersion.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Appends what comes.
   *
   * @throws IOException when the transfer breaks; what came is kept
   * @throws UncheckedIOException when the disk fails
   */
  void append(InputStream in, LongConsumer progress) throws IOException {
    byte[] buffer = new byte[BUFFER];
    try (OutputStream out = open()) {
      long size = Files.size(part);
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        write(out, buffer, n);
        size += n;
        progress.accept(size);
      }
    }
  }

  private OutputStream open() {
    try {
      return Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(OutputStream out, byte[] buffer, int n) {
    try {
      out.write(buffer, 0, n);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hash of what came, lower-case hexadecimal. */
  String sha256() {
    try (InputStream in = Files.newInputStream(part)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Makes what came the target, in one step; returns its size in bytes. */
  long finish() {
    try {
      try {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      }
      Files.deleteIfExists(version);
      return Files.size(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
