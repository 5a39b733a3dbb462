package org.maillage.app.cli;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;
import org.maillage.data.issue.ImportIssue;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.plan.sheet.SheetFault;
import org.maillage.domain.scenario.Problem;

/** The words of the command line in one language: French, or English when asked for. */
final class Words {

  private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final ResourceBundle cli;
  private final ResourceBundle issue;
  private final ResourceBundle progress;
  private final ResourceBundle planFile;

  private Words(Locale locale, Locale bundleLocale) {
    this.locale = locale;
    this.cli = ResourceBundle.getBundle("messages.cli", bundleLocale, EXACT);
    this.issue = ResourceBundle.getBundle("messages.issue", bundleLocale, EXACT);
    this.progress = ResourceBundle.getBundle("messages.progress", bundleLocale, EXACT);
    this.planFile = ResourceBundle.getBundle("messages.planfile", bundleLocale, EXACT);
  }

  /** The words of a language: English for {@code en}, French otherwise. */
  static Words of(String language) {
    return language.equals("en")
        ? new Words(Locale.ENGLISH, Locale.ENGLISH)
        : new Words(Locale.FRENCH, Locale.ROOT);
  }

  Locale locale() {
    return locale;
  }

  String language() {
    return locale.getLanguage();
  }

  /**
   * The bundle that the help is made of: with straight apostrophes, because the library that wraps
   * its lines would break them after a typographic one.
   */
  ResourceBundle helpBundle() {
    return new ResourceBundle() {
      @Override
      protected @Nullable Object handleGetObject(String key) {
        return cli.containsKey(key) ? cli.getString(key).replace('’', '\'') : null;
      }

      @Override
      public Enumeration<String> getKeys() {
        return cli.getKeys();
      }
    };
  }

  /**
   * A message with its placeholders filled in.
   *
   * @throws MissingResourceException when no bundle has the key
   */
  String text(String key, Object... arguments) {
    return format(cli.getString(key), arguments);
  }

  /** The message of a key that may be absent, unformatted. */
  Optional<String> find(String key) {
    return cli.containsKey(key) ? Optional.of(cli.getString(key)) : Optional.empty();
  }

  /** What a stage of the work is called; its code where nobody named it. */
  String stage(String stage) {
    String key = "progress." + stage;
    return progress.containsKey(key) ? progress.getString(key) : stage;
  }

  /** What happened, without the place where it did. */
  String issue(ImportIssue problem) {
    return issueText("issue." + problem.code(), problem);
  }

  /** How to mend it. */
  String mend(ImportIssue problem) {
    return issueText("issue." + problem.code() + ".mend", problem);
  }

  /** What is wrong in a workbook, after the place where it is. */
  String fault(SheetFault fault) {
    List<Object> arguments = new ArrayList<>(List.of(fault.value()));
    arguments.addAll(fault.arguments());
    String place = fault.cell().isEmpty() ? fault.column() : fault.cell();
    String text = format(planFile.getString("planfile.fault." + fault.code()), arguments.toArray());
    return (fault.sheet() + " " + place).strip() + " – " + text;
  }

  /** Why a change of a scenario cannot be applied, and what to do. */
  String problem(Problem problem) {
    return format(issue.getString(problem.code().messageKey()), problem.arguments().toArray());
  }

  private String issueText(String key, ImportIssue problem) {
    List<Object> arguments =
        new ArrayList<>(List.of(problem.file(), problem.line(), problem.value()));
    arguments.addAll(problem.arguments());
    if (problem.code() == IssueCode.DESCRIPTION_INVALID && !problem.arguments().isEmpty()) {
      String fault = "fault." + problem.arguments().get(0);
      if (issue.containsKey(fault)) {
        arguments.set(3, format(issue.getString(fault), arguments.toArray()));
      }
    }
    return format(issue.getString(key), arguments.toArray());
  }

  private String format(String message, Object... arguments) {
    return new MessageFormat(message, locale).format(arguments);
  }
}
