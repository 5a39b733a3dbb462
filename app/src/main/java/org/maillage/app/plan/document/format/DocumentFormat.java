package org.maillage.app.plan.document.format;

import java.util.Arrays;
import java.util.Optional;
import org.maillage.app.plan.document.Document;

/** The formats of a document. All hold the same. */
public enum DocumentFormat {
  /** Tagged, for reading and for the record. */
  PDF("pdf", "application/pdf") {
    @Override
    public byte[] write(Document document) {
      return PdfWriter.write(document);
    }
  },
  /** To go on writing with Word. */
  DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
    @Override
    public byte[] write(Document document) {
      return new DocxWriter(document).write();
    }
  },
  /** To go on writing with LibreOffice. */
  ODT("odt", "application/vnd.oasis.opendocument.text") {
    @Override
    public byte[] write(Document document) {
      return OdtWriter.write(document);
    }
  };

  private final String ending;
  private final String mediaType;

  DocumentFormat(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** The bytes of the file. */
  public abstract byte[] write(Document document);

  /** As names of files end, without the dot. */
  public String ending() {
    return ending;
  }

  /** As it stands in the header of an answer. */
  public String mediaType() {
    return mediaType;
  }

  /** The format of an ending. */
  public static Optional<DocumentFormat> find(String ending) {
    return Arrays.stream(values()).filter(format -> format.ending.equals(ending)).findFirst();
  }
}
