package org.maillage.app.signin.oidc.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.maillage.app.signin.oidc.OidcProperties;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a provider says of whoever signed in: as a signed JWT, whose signature, issuer, audience and
 * subject are checked, or as plain JSON where the kind of provider allows it (OpenID Connect Core
 * 1.0, section 5.3).
 */
class Userinfo implements OAuth2UserService<OidcUserRequest, OidcUser> {

  private static final MediaType JWT = MediaType.valueOf("application/jwt");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Providers providers;

  Userinfo(Providers providers) {
    this.providers = providers;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    Provider provider = providers.get(request.getClientRegistration());
    Map<String, Object> claims = new HashMap<>(request.getIdToken().getClaims());
    String address = provider.registration().getProviderDetails().getUserInfoEndpoint().getUri();
    if (address != null) {
      Map<String, Object> said = said(provider, address, request.getAccessToken().getTokenValue());
      if (!Objects.equals(request.getIdToken().getSubject(), said.get("sub"))) {
        throw fault("userinfo is of another subject");
      }
      said.forEach(claims::putIfAbsent);
    }
    return new DefaultOidcUser(List.of(), request.getIdToken(), new OidcUserInfo(claims));
  }

  private static Map<String, Object> said(Provider provider, String address, String token) {
    ResponseEntity<String> answer;
    try {
      answer =
          new OneAddress(provider.settings())
              .client()
              .get()
              .uri(address)
              .headers(headers -> headers.setBearerAuth(token))
              .accept(JWT, MediaType.APPLICATION_JSON)
              .retrieve()
              .toEntity(String.class);
    } catch (RestClientException e) {
      throw fault("userinfo does not answer: " + e.getClass().getSimpleName());
    }
    String body = answer.getBody();
    MediaType type = answer.getHeaders().getContentType();
    if (body == null || type == null) {
      throw fault("userinfo is empty");
    }
    if (type.isCompatibleWith(JWT)) {
      return signed(provider, body);
    }
    if (provider.settings().kindOrGeneric() == OidcProperties.Kind.PROCONNECT) {
      throw fault("userinfo is not signed");
    }
    return plain(body);
  }

  private static Map<String, Object> signed(Provider provider, String token) {
    try {
      return provider.userinfo().decode(token.strip()).getClaims();
    } catch (JwtException e) {
      throw fault("userinfo is not signed as it should: " + e.getMessage());
    }
  }

  private static Map<String, Object> plain(String body) {
    try {
      return JSON.readValue(body, new TypeReference<Map<String, Object>>() {});
    } catch (JacksonException e) {
      throw fault("userinfo is no JSON");
    }
  }

  private static OAuth2AuthenticationException fault(String why) {
    return new OAuth2AuthenticationException(new OAuth2Error("invalid_user_info", why, null), why);
  }
}
