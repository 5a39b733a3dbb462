package org.maillage.domain.register;

/** A way to reach a service. */
public enum Channel {
  DESK(true),
  APPOINTMENT(true),
  PHONE(false),
  MAIL(false),
  EMAIL(false),
  ONLINE_ACCOUNT(false),
  CHAT(false),
  VISIO(false),
  /** A terminal or a booth in a place: one goes there. */
  KIOSK(true),
  HOME_VISIT(false),
  ITINERANT_STOP(true);

  private final boolean onSite;

  Channel(boolean onSite) {
    this.onSite = onSite;
  }

  /** Whether people travel to a place for it. */
  public boolean onSite() {
    return onSite;
  }
}
