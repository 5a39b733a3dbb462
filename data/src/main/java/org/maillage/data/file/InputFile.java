package org.maillage.data.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.issue.RefusedFileException;

/**
 * A text file whose bytes were all seen once: what it hashes to, and how to read it. One pass in
 * constant memory tells whether it is UTF-8, so that a file in Windows-1252 is never found out in
 * the middle of its rows.
 *
 * @param path where it lies
 * @param name name without its folder, for issues
 * @param sha256 hash of its bytes, lower-case hexadecimal
 * @param bytes its size
 * @param charset how to decode it
 */
public record InputFile(Path path, String name, String sha256, long bytes, Charset charset) {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int BUFFER = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** First bytes of the archives that people mistake for the file inside them. */
  private enum Archive {
    ZIP("504b0304"),
    ZIP_EMPTY("504b0506"),
    GZIP("1f8b"),
    SEVEN_ZIP("377abcaf271c"),
    RAR("526172211a07"),
    BZIP2("425a68"),
    XZ("fd377a585a00");

    private final String magic;

    Archive(String hex) {
      magic = hex;
    }

    boolean begins(byte[] head) {
      return HexFormat.of().formatHex(head).startsWith(magic);
    }
  }

  /**
   * Looks at a text file.
   *
   * @param encoding the encoding the description announces; null to recognise UTF-8, else
   *     Windows-1252 with an issue ENCODING_NOT_UTF8
   * @throws RefusedFileException FILE_EMPTY when there is nothing but blanks, FILE_IS_ARCHIVE
   */
  public static InputFile open(Path path, @Nullable String encoding, IssueLog log) {
    String name = path.getFileName().toString();
    Probe probe = Probe.of(path);
    if (probe.blank) {
      throw RefusedFileException.of(IssueCode.FILE_EMPTY, name, 0, "");
    }
    for (Archive archive : Archive.values()) {
      if (archive.begins(probe.head)) {
        throw RefusedFileException.of(IssueCode.FILE_IS_ARCHIVE, name, 0, "");
      }
    }
    Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    if (charset.equals(StandardCharsets.UTF_8) && !probe.utf8) {
      charset = WINDOWS_1252;
      log.add(IssueCode.ENCODING_NOT_UTF8, name, probe.firstBadLine, "");
    }
    return new InputFile(path, name, probe.sha256, probe.bytes, charset);
  }

  /**
   * Looks at a file that is no text: hash and size only. Its reader says what is wrong with it.
   *
   * @throws RefusedFileException FILE_EMPTY
   */
  public static InputFile openBinary(Path path) {
    String name = path.getFileName().toString();
    Probe probe = Probe.of(path);
    if (probe.bytes == 0) {
      throw RefusedFileException.of(IssueCode.FILE_EMPTY, name, 0, "");
    }
    return new InputFile(path, name, probe.sha256, probe.bytes, StandardCharsets.ISO_8859_1);
  }

  /** The text from its beginning, without a byte order mark; closed by the caller. */
  public BufferedReader reader() {
    try {
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(Files.newInputStream(path), charset), BUFFER);
      reader.mark(1);
      if (reader.read() != BYTE_ORDER_MARK) {
        reader.reset();
      }
      return reader;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hash, size and encoding, found in one pass. */
  private static final class Probe {
    private final MessageDigest digest = sha256();
    private final CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer sink = CharBuffer.allocate(BUFFER);
    private byte[] head = new byte[0];
    private String sha256 = "";
    private long bytes;
    private boolean utf8 = true;
    private boolean blank = true;
    private long line = 1;
    private long firstBadLine;

    static Probe of(Path path) {
      Probe probe = new Probe();
      try (InputStream in = Files.newInputStream(path)) {
        probe.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return probe;
    }

    private void read(InputStream in) throws IOException {
      ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
      int kept = 0;
      for (int n = in.read(buffer.array(), kept, BUFFER - kept);
          n >= 0;
          n = in.read(buffer.array(), kept, BUFFER - kept)) {
        digest.update(buffer.array(), kept, n);
        if (bytes == 0) {
          head = Arrays.copyOf(buffer.array(), Math.min(n, 8));
        }
        bytes += n;
        buffer.position(0).limit(kept + n);
        kept = decode(buffer, false);
      }
      buffer.position(0).limit(kept);
      decode(buffer, true);
      sha256 = HexFormat.of().formatHex(digest.digest());
    }

    /** Returns how many bytes of a character cut at the buffer's end were moved to its start. */
    private int decode(ByteBuffer buffer, boolean last) {
      if (!utf8) {
        return 0;
      }
      while (true) {
        CoderResult result = decoder.decode(buffer, sink, last);
        look();
        if (result.isError()) {
          utf8 = false;
          blank = false;
          firstBadLine = line;
          return 0;
        }
        if (result.isUnderflow()) {
          int kept = buffer.remaining();
          buffer.compact();
          return kept;
        }
      }
    }

    private void look() {
      sink.flip();
      while (sink.hasRemaining()) {
        char c = sink.get();
        if (c == '\n') {
          line++;
        }
        blank &= Character.isWhitespace(c) || c == BYTE_ORDER_MARK;
      }
      sink.clear();
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
  }
}
