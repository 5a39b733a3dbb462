package org.maillage.app.plan.document.format;

import com.lowagie.text.pdf.PRIndirectReference;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The tags of a PDF, as OpenPDF reads them. */
final class PdfTags {

  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> scopes = new HashMap<>();
  private final PdfDictionary catalog;

  PdfTags(byte[] file) throws IOException {
    try (PdfReader reader = new PdfReader(file)) {
      catalog = reader.getCatalog();
      PdfDictionary root = catalog.getAsDict(new PdfName("StructTreeRoot"));
      if (root != null) {
        walk(root.get(PdfName.K));
      }
    }
  }

  PdfDictionary catalog() {
    return catalog;
  }

  /** How many tags there are of a kind: H1, Table, TH… */
  int count(String tag) {
    return counts.getOrDefault(tag, 0);
  }

  /** How many header cells say that they head a row or a column. */
  int scopes(String scope) {
    return scopes.getOrDefault(scope, 0);
  }

  private void walk(PdfObject object) {
    PdfObject direct =
        object instanceof PRIndirectReference ? PdfReader.getPdfObject(object) : object;
    if (direct instanceof PdfArray array) {
      for (int i = 0; i < array.size(); i++) {
        walk(array.getPdfObject(i));
      }
    } else if (direct instanceof PdfDictionary element) {
      PdfName tag = element.getAsName(PdfName.S);
      if (tag != null) {
        String name = PdfName.decodeName(tag.toString());
        counts.merge(name, 1, Integer::sum);
        if (name.equals("TH")) {
          scope(PdfReader.getPdfObject(element.get(PdfName.A)));
        }
        walk(element.get(PdfName.K));
      }
    }
  }

  private void scope(PdfObject attributes) {
    if (attributes instanceof PdfArray array) {
      for (int i = 0; i < array.size(); i++) {
        scope(PdfReader.getPdfObject(array.getPdfObject(i)));
      }
    } else if (attributes instanceof PdfDictionary dictionary) {
      PdfName scope = dictionary.getAsName(new PdfName("Scope"));
      if (scope != null) {
        scopes.merge(PdfName.decodeName(scope.toString()), 1, Integer::sum);
      }
    }
  }
}
