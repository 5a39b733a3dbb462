package org.maillage.app.access;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A person in a session. What he may do is looked up at each request, by {@link Actors}.
 *
 * @param personId person; also the name that the framework knows him by
 * @param mandateId mandate that he acts under; null for the first that runs
 */
public record SignedIn(String personId, @Nullable String mandateId)
    implements AuthenticatedPrincipal, Serializable {

  @Override
  public String getName() {
    return personId;
  }
}
