package org.maillage.app.remoteness;

/** The two kinds of zones that are numbered, named and followed. */
public enum ZoneKind {
  /** Connected communes beyond the threshold of the basket. */
  REMOTE("remoteness-zones", "Z"),
  /** Connected inhabited squares beyond the mean of the territory. */
  GREY("remoteness-grey-zones", "G");

  private final String setting;
  private final String prefix;

  ZoneKind(String setting, String prefix) {
    this.setting = setting;
    this.prefix = prefix;
  }

  String setting() {
    return setting;
  }

  /** First letter of the ids. */
  public String prefix() {
    return prefix;
  }
}
