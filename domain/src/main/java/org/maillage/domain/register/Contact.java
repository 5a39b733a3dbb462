package org.maillage.domain.register;

import org.jspecify.annotations.Nullable;

/** How to reach a place; each part null when unknown. Never a person's own address. */
public record Contact(@Nullable String phone, @Nullable String email, @Nullable String website) {

  /** Nothing is known. */
  public static final Contact NONE = new Contact(null, null, null);
}
