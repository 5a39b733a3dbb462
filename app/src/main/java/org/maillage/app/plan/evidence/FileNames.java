package org.maillage.app.plan.evidence;

/** Names of files as they may be kept and given back. */
public final class FileNames {

  private FileNames() {}

  /**
   * The last part of a path, without signs that a file system or a header could read otherwise.
   *
   * @param ending that its content asks for, without the point
   */
  public static String plain(String name, String ending) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*;%]", " ").strip();
    String stem = clean.replaceAll("\\.[A-Za-z0-9]{1,5}$", "").replaceAll("^\\.+", "").strip();
    String kept = stem.isEmpty() ? "piece" : stem;
    int most = Evidence.LONGEST_NAME - ending.length() - 1;
    return kept.substring(0, Math.min(most, kept.length())) + "." + ending;
  }
}
