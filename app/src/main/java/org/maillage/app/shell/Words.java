package org.maillage.app.shell;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words and figures of one language, for code that writes what people read. */
public final class Words {

  private final MessageSource messages;
  private final Locale locale;
  private final Figures figures;

  public Words(MessageSource messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
    this.figures = new Figures(locale);
  }

  /**
   * The message of the bundle.
   *
   * @throws org.springframework.context.NoSuchMessageException when the key is in no bundle
   */
  public String get(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  /**
   * One message or another, by number: {@code key.zero}, {@code key.one} or {@code key.many}. The
   * formatted number is the first argument, {@code arguments} follow.
   */
  public String count(String key, long number, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = figures.integer(number);
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    String form = number == 0 ? ".zero" : number == 1 ? ".one" : ".many";
    return get(key + form, all);
  }

  /** Whether the bundles hold the message. */
  public boolean has(String key) {
    return messages.getMessage(key, null, null, locale) != null;
  }

  public Figures figures() {
    return figures;
  }

  public Locale locale() {
    return locale;
  }

  /** {@code fr} or {@code en}. */
  public String language() {
    return locale.getLanguage().equals("en") ? "en" : "fr";
  }
}
