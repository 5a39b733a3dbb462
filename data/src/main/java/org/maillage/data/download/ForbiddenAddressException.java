package org.maillage.data.download;

import java.io.IOException;

/** An address that must not be asked: no public one, and not allowed by the operator. */
public final class ForbiddenAddressException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String address;
  private final String found;

  ForbiddenAddressException(String address, String found) {
    super(address + " leads to " + found + ", which must not be asked");
    this.address = address;
    this.found = found;
  }

  /** What was to be asked. */
  public String address() {
    return address;
  }

  /** Where it leads: a network address, or the scheme that is none of the web. */
  public String found() {
    return found;
  }
}
