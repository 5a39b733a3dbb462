package org.maillage.data.osm;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import crosby.binary.Fileformat;
import crosby.binary.Osmformat;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.maillage.data.issue.ImportIssue;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.RefusedFileException;

/**
 * The outer layer of a PBF file: a sequence of compressed blobs, each behind its length. The
 * library's own loop takes lengths on trust and tells a cut file from a wrong one by whatever
 * exception comes; here lengths are checked before memory is taken, and each kind of damage has its
 * code. The format has no end mark: a file that was cut exactly between two blobs looks whole.
 *
 * <p>Limits: the OSM wiki's page "PBF Format".
 */
final class PbfBlobs implements Closeable {

  private static final String FORMAT = "OSM PBF";
  private static final int MAX_HEADER_BYTES = 64 << 10;
  private static final int MAX_BLOB_BYTES = 32 << 20;
  private static final Set<String> KNOWN_FEATURES = Set.of("OsmSchema-V0.6", "DenseNodes");

  private final String fileName;
  private final InputStream in;
  private final long sizeBytes;
  private long positionBytes;

  /**
   * Opens a file and reads its header.
   *
   * @throws RefusedFileException when it is no PBF file that can be read here
   * @throws IOException when the disk fails
   */
  PbfBlobs(Path file) throws IOException {
    fileName = String.valueOf(file.getFileName());
    if (!Files.isRegularFile(file)) {
      throw refused(IssueCode.FILE_NOT_FOUND, "", null);
    }
    sizeBytes = Files.size(file);
    if (sizeBytes == 0) {
      throw refused(IssueCode.FILE_EMPTY, "", null);
    }
    in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    boolean opened = false;
    try {
      readStart();
      opened = true;
    } finally {
      if (!opened) {
        close();
      }
    }
  }

  String fileName() {
    return fileName;
  }

  long sizeBytes() {
    return sizeBytes;
  }

  long positionBytes() {
    return positionBytes;
  }

  /**
   * The next data blob as it stands in the file, for {@link #content}; null at the end of the file.
   *
   * @throws RefusedFileException when the file is cut or damaged
   */
  byte @Nullable [] next() throws IOException {
    while (positionBytes < sizeBytes) {
      Fileformat.BlobHeader header = readBlobHeader();
      byte[] blob = read(header.getDatasize());
      if (header.getType().equals("OSMData")) {
        return blob;
      }
      // The format asks readers to pass over blobs of unknown types.
    }
    return null;
  }

  /** A block inside a blob is not what it should be. */
  RefusedFileException damaged(String what, @Nullable Throwable cause) {
    return refused(IssueCode.FILE_NOT_OF_FORMAT, what, cause, FORMAT);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void readStart() throws IOException {
    in.mark(ArchiveSignature.LENGTH);
    byte[] start = in.readNBytes(ArchiveSignature.LENGTH);
    in.reset();
    Optional<ArchiveSignature> archive = ArchiveSignature.find(start);
    if (archive.isPresent()) {
      throw refused(IssueCode.FILE_IS_ARCHIVE, archive.get().name(), null);
    }
    // The first length is a few bytes, so that a file cut right after it still starts with zeros.
    if (start[0] != 0 || (start.length > 1 && start[1] != 0)) {
      throw damaged("first bytes", null);
    }
    Fileformat.BlobHeader header = readBlobHeader();
    if (!header.getType().equals("OSMHeader")) {
      throw damaged(header.getType(), null);
    }
    checkFeatures(content(read(header.getDatasize())));
  }

  private void checkFeatures(byte[] content) {
    try {
      for (String feature : Osmformat.HeaderBlock.parseFrom(content).getRequiredFeaturesList()) {
        if (!KNOWN_FEATURES.contains(feature)) {
          throw damaged(feature, null);
        }
      }
    } catch (InvalidProtocolBufferException e) {
      throw damaged("OSMHeader", e);
    }
  }

  private Fileformat.BlobHeader readBlobHeader() throws IOException {
    int headerBytes = ByteBuffer.wrap(read(Integer.BYTES)).getInt();
    if (headerBytes <= 0 || headerBytes > MAX_HEADER_BYTES) {
      throw damaged("BlobHeader " + Integer.toUnsignedString(headerBytes), null);
    }
    byte[] bytes = read(headerBytes);
    try {
      Fileformat.BlobHeader header = Fileformat.BlobHeader.parseFrom(bytes);
      if (header.getDatasize() < 0 || header.getDatasize() > MAX_BLOB_BYTES) {
        throw damaged("Blob " + Integer.toUnsignedString(header.getDatasize()), null);
      }
      return header;
    } catch (InvalidProtocolBufferException e) {
      throw damaged("BlobHeader", e);
    }
  }

  private byte[] read(int bytes) throws IOException {
    if (bytes > sizeBytes - positionBytes) {
      throw refused(IssueCode.FILE_TRUNCATED, "", null);
    }
    byte[] read = in.readNBytes(bytes);
    if (read.length < bytes) {
      throw refused(IssueCode.FILE_TRUNCATED, "", null);
    }
    positionBytes += bytes;
    return read;
  }

  /**
   * The content of a blob, uncompressed. Any thread may ask.
   *
   * @throws RefusedFileException when the blob is damaged
   */
  byte[] content(byte[] bytes) {
    try {
      Fileformat.Blob blob = Fileformat.Blob.parseFrom(bytes);
      return switch (blob.getDataCase()) {
        case RAW -> blob.getRaw().toByteArray();
        case ZLIB_DATA -> inflate(blob.getZlibData(), blob.getRawSize());
        default -> throw damaged(String.valueOf(blob.getDataCase()), null);
      };
    } catch (InvalidProtocolBufferException e) {
      throw damaged("Blob", e);
    } catch (DataFormatException e) {
      throw damaged("zlib", e);
    }
  }

  private byte[] inflate(ByteString packed, int rawBytes) throws DataFormatException {
    if (rawBytes < 0 || rawBytes > MAX_BLOB_BYTES) {
      throw damaged("raw_size " + Integer.toUnsignedString(rawBytes), null);
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed.asReadOnlyByteBuffer());
      byte[] content = new byte[rawBytes];
      int length = 0;
      while (length < rawBytes) {
        int more = inflater.inflate(content, length, rawBytes - length);
        if (more == 0) {
          throw damaged("zlib", null);
        }
        length += more;
      }
      // The check sum stands after the last byte of content.
      if (inflater.inflate(new byte[1]) != 0 || !inflater.finished()) {
        throw damaged("zlib", null);
      }
      return content;
    } finally {
      inflater.end();
    }
  }

  private RefusedFileException refused(
      IssueCode code, String value, @Nullable Throwable cause, String... arguments) {
    return new RefusedFileException(
        new ImportIssue(code, fileName, 0, value, Arrays.asList(arguments)), cause);
  }
}
