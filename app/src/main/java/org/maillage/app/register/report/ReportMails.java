package org.maillage.app.register.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.maillage.app.register.report.PlaceReport.State;
import org.maillage.app.reminder.MailText;
import org.maillage.app.reminder.Post;
import org.maillage.app.shell.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes what became of a report, in French. It repeats nothing of what was reported: whoever types
 * an address of somebody else has no words of his own sent there.
 */
@Component
class ReportMails {

  private final MessageSource messages;

  ReportMails(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * A mail about the new state of a report.
   *
   * @param answer of the team, may be empty
   */
  Post.Mail write(PlaceReport report, String to, State state, String answer) {
    Words words = new Words(messages, Locale.FRENCH);
    String place = MailText.oneLine(report.placeName());
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(words.get("register.report.mail." + state, place));
    if (!answer.isEmpty()) {
      paragraphs.add(words.get("register.report.mail.answer", MailText.oneLine(answer)));
    }
    paragraphs.add(words.get("register.report.mail.end"));
    StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"fr\"><body>");
    for (String paragraph : paragraphs) {
      html.append("<p>").append(MailText.escaped(paragraph)).append("</p>");
    }
    return new Post.Mail(
        to,
        words.get("register.report.mail.subject", place),
        String.join("\n\n", paragraphs) + "\n",
        html.append("</body></html>").toString());
  }
}
