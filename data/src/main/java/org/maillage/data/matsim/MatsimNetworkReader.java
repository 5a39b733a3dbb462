package org.maillage.data.matsim;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.maillage.data.issue.ImportIssue;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.data.osm.ArchiveSignature;
import org.maillage.data.progress.Progress;
import org.maillage.data.projection.CoordinateSystem;
import org.maillage.engine.graph.RoadSink;

/**
 * Reads a MATSim network ({@code network_v2.dtd} and its forerunner, plain or gzip) as a stream.
 * Links that cars may use come with the tags that their {@code osm:way:*} attributes hold. The free
 * speed is not read: converters write defaults there, and the road class tells more.
 *
 * <p>What was handed over before a file is refused must be thrown away by the caller.
 */
public final class MatsimNetworkReader {

  private static final String FORMAT = "MATSim network";
  private static final String STAGE = "read.roads";

  private MatsimNetworkReader() {}

  /**
   * What was found.
   *
   * @param nodes nodes handed over
   * @param links links handed over: those that cars may use
   * @param missingNodes nodes that these links use and that are not in the file
   */
  public record NetworkRead(long nodes, long links, long missingNodes) {}

  /**
   * Hands over the nodes, in degrees, and the links for cars.
   *
   * <p>A node without usable coordinates is left out with one {@link IssueCode#VALUE_INVALID}; a
   * link with a length that is no number is measured, with the same issue; nodes that are missing
   * are one {@link IssueCode#ROAD_NODES_MISSING}.
   *
   * @param system what the file's coordinates are in
   * @throws RefusedFileException when the file is missing, empty, cut, an archive other than gzip,
   *     a trap of compression or no MATSim network
   * @throws UncheckedIOException when the disk fails
   */
  public static NetworkRead readRoads(
      Path file, CoordinateSystem system, RoadSink sink, IssueLog issues, Progress progress) {
    String fileName = String.valueOf(file.getFileName());
    try (InputStream in = open(file, fileName)) {
      NetworkStream stream = unpacked(in, fileName);
      try {
        NetworkElements elements = new NetworkElements(fileName, system, sink, issues);
        parse(stream, elements, fileName, progress, Files.size(file));
        checkEnd(stream, fileName);
        return elements.finish();
      } finally {
        stream.release();
      }
    } catch (NetworkStream.BlowsUpException e) {
      String times = Integer.toString(NetworkStream.MOST_TIMES);
      throw refused(IssueCode.FILE_BLOWS_UP, fileName, 0, "gzip", e, times);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + fileName, e);
    }
  }

  /** Like the other, with coordinates in Lambert 93, as French networks usually have them. */
  public static NetworkRead readRoads(
      Path file, RoadSink sink, IssueLog issues, Progress progress) {
    return readRoads(file, CoordinateSystem.LAMBERT_93, sink, issues, progress);
  }

  private static InputStream open(Path file, String fileName) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw refused(IssueCode.FILE_NOT_FOUND, fileName, 0, "", null);
    }
    if (Files.size(file) == 0) {
      throw refused(IssueCode.FILE_EMPTY, fileName, 0, "", null);
    }
    return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
  }

  private static NetworkStream unpacked(InputStream in, String fileName) throws IOException {
    in.mark(ArchiveSignature.LENGTH);
    byte[] start = in.readNBytes(ArchiveSignature.LENGTH);
    in.reset();
    Optional<ArchiveSignature> archive = ArchiveSignature.find(start);
    if (archive.isEmpty()) {
      return NetworkStream.plain(in);
    }
    if (archive.get() != ArchiveSignature.GZIP) {
      throw refused(IssueCode.FILE_IS_ARCHIVE, fileName, 0, archive.get().name(), null);
    }
    try {
      return NetworkStream.gzip(in);
    } catch (EOFException e) {
      throw refused(IssueCode.FILE_TRUNCATED, fileName, 0, "", e);
    } catch (ZipException e) {
      throw notANetwork(fileName, 0, "gzip", e);
    }
  }

  private static void parse(
      NetworkStream stream,
      NetworkElements elements,
      String fileName,
      Progress progress,
      long sizeBytes)
      throws IOException {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(decoded(stream));
      long reportedBytes = 0;
      while (xml.hasNext()) {
        elements.event(xml.next(), xml);
        if (stream.positionBytes() > reportedBytes) {
          reportedBytes = stream.positionBytes();
          progress.at(STAGE, fileName, reportedBytes, sizeBytes);
        }
      }
    } catch (XMLStreamException e) {
      throw explained(e, stream, elements, fileName);
    }
  }

  /**
   * MATSim writes UTF-8 and nothing else. Decoding is not left to the JDK's parser, which prints to
   * the standard error stream when bytes are no UTF-8.
   */
  private static Reader decoded(NetworkStream stream) {
    return new InputStreamReader(
        stream,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static void checkEnd(NetworkStream stream, String fileName) throws IOException {
    try {
      stream.drain();
    } catch (EOFException e) {
      throw refused(IssueCode.FILE_TRUNCATED, fileName, 0, "", e);
    } catch (ZipException e) {
      throw notANetwork(fileName, 0, "gzip", e);
    }
  }

  /** Nothing outside the file is read, and nothing in it is expanded. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
    return factory;
  }

  private static RefusedFileException explained(
      XMLStreamException e, NetworkStream stream, NetworkElements elements, String fileName)
      throws IOException {
    if (stream.failure() instanceof NetworkStream.BlowsUpException bomb) {
      throw bomb;
    }
    if (stream.failure() instanceof EOFException) {
      return refused(IssueCode.FILE_TRUNCATED, fileName, 0, "", e);
    }
    if (stream.failure() instanceof ZipException) {
      return notANetwork(fileName, 0, "gzip", e);
    }
    checkEnd(stream, fileName);
    long line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
    if (elements.started() && !stream.readTail().contains("</network>")) {
      return refused(IssueCode.FILE_TRUNCATED, fileName, line, "", e);
    }
    return notANetwork(fileName, line, "XML", e);
  }

  static RefusedFileException notANetwork(
      String fileName, long line, String value, @Nullable Throwable cause) {
    return refused(IssueCode.FILE_NOT_OF_FORMAT, fileName, line, value, cause, FORMAT);
  }

  private static RefusedFileException refused(
      IssueCode code,
      String fileName,
      long line,
      String value,
      @Nullable Throwable cause,
      String... arguments) {
    return new RefusedFileException(
        new ImportIssue(code, fileName, line, value, List.of(arguments)), cause);
  }
}
