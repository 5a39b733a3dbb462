package org.maillage.app.export;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of the files' descriptions, in French or in English. */
public final class ExportWords {

  private final Locale locale;
  private final ResourceBundle bundle;

  /** The words of {@code fr} or {@code en}. */
  public ExportWords(String language) {
    boolean english = language.equals("en");
    locale = english ? Locale.ENGLISH : Locale.FRENCH;
    bundle =
        ResourceBundle.getBundle(
            "messages.export",
            english ? Locale.ENGLISH : Locale.ROOT,
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  /** One of two texts that come from the data, by language. */
  String either(String french, String english) {
    return locale.equals(Locale.ENGLISH) ? english : french;
  }

  /** The words of a key under {@code export.}. */
  public String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString("export." + key), locale).format(arguments);
  }

  /** What a column holds. */
  public String description(Column<?> column) {
    return text("column." + column.descriptionKey(), column.arguments().toArray());
  }
}
