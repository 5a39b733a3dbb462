package org.maillage.app.publicpages;

import java.util.List;
import java.util.Map;

/**
 * An answer that is the same for everybody who has not signed in.
 *
 * @param headers by name, without those that every answer has
 * @param body not compressed; belongs to the page and is not changed
 * @param etag weak, with its quotes
 */
@SuppressWarnings(
    "ArrayRecordComponent") // Written to the answer as it is; pages are never compared.
public record PublicPage(Map<String, List<String>> headers, byte[] body, String etag) {

  public PublicPage {
    headers = Map.copyOf(headers);
  }
}
