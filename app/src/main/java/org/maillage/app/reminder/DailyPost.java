package org.maillage.app.reminder;

/** Mail of another feature that a server sends once a day, when there is a mail server. */
public interface DailyPost {

  /** Sends what is due; what goes wrong with one recipient does not keep others from theirs. */
  void runDaily();
}
