package org.maillage.e2e;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.ServerSocket;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real provider of OpenID Connect, in the ways of ProConnect: claims {@code siret} and {@code
 * uid}, userinfo as a signed JWT, sign-out with state. It can be told to do one thing wrong.
 */
final class IdentityProvider implements AutoCloseable {

  static final String CLIENT_ID = "maillage";
  static final String SECRET = "a-secret-of-the-tests";
  static final String PASSWORD = "mot-de-passe";

  private static final String KEY_ID = "cle-1";

  /** The platform's host is 127.0.0.1: cookies know hosts and no ports. */
  private static final String HOST = "http://localhost:";

  private static final RSAKey KEY = newKey();
  private static final RSAKey STRANGE_KEY = newKey();
  private static final AtomicReference<Fault> FAULT = new AtomicReference<>(Fault.NONE);

  private final ConfigurableApplicationContext context;
  private final String issuer;

  private IdentityProvider(ConfigurableApplicationContext context, String issuer) {
    this.context = context;
    this.issuer = issuer;
  }

  /**
   * Starts it.
   *
   * @param platform address of the platform, which may be come back to
   */
  static IdentityProvider start(String platform) throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Configured.class)
            .web(WebApplicationType.SERVLET)
            .logStartupInfo(false)
            .run(
                "--spring.config.location=optional:classpath:/none/",
                "--spring.main.banner-mode=off",
                "--provider.port=" + port,
                "--provider.platform=" + platform);
    return new IdentityProvider(context, HOST + port);
  }

  String issuer() {
    return issuer;
  }

  static void doWrong(Fault fault) {
    FAULT.set(fault);
  }

  @Override
  public void close() {
    context.close();
  }

  private static RSAKey newKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      var pair = generator.generateKeyPair();
      return new RSAKey.Builder((RSAPublicKey) pair.getPublic())
          .privateKey((RSAPrivateKey) pair.getPrivate())
          .keyID(KEY_ID)
          .build();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the provider says of a person; his name there is his subject. */
  private static Map<String, Object> claims(String subject) {
    return switch (subject) {
      case "claire" ->
          Map.of("email", "claire@demo.example", "siret", "22130001500015", "uid", "c1");
      case "autre-siret" ->
          Map.of("email", "marc@demo.example", "siret", "33000000000019", "uid", "m1");
      case "homonyme" ->
          Map.of("email", "claire@demo.example", "siret", "22130001500247", "uid", "c2");
      default -> Map.of("email", subject + "@demo.example", "siret", "22130001500247");
    };
  }

  @Configuration(proxyBeanMethods = false)
  @EnableWebSecurity
  static class Configured {

    @Bean
    static TomcatServletWebServerFactory server(Environment environment) {
      return new TomcatServletWebServerFactory(port(environment));
    }

    /** Without any servlet the container asks no filter either. */
    @Bean
    static HttpServlet nothingElse() {
      return new HttpServlet() {};
    }

    private static int port(Environment environment) {
      return environment.getRequiredProperty("provider.port", Integer.class);
    }

    @Bean
    static SecurityFilterChain chain(HttpSecurity http) {
      return http.with(
              new OAuth2AuthorizationServerConfigurer(),
              server ->
                  server.oidc(
                      oidc ->
                          oidc.userInfoEndpoint(
                              userinfo -> userinfo.userInfoResponseHandler(Configured::userinfo))))
          .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
          .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
          .formLogin(Customizer.withDefaults())
          .build();
    }

    private static void userinfo(
        HttpServletRequest request, HttpServletResponse response, Authentication authentication)
        throws IOException {
      Fault fault = FAULT.get();
      String subject = authentication.getName();
      String issuer = HOST + request.getServerPort();
      JwtClaimsSet.Builder said =
          JwtClaimsSet.builder()
              .issuer(fault == Fault.USERINFO_ISSUER ? "https://another.example" : issuer)
              .audience(List.of(fault == Fault.USERINFO_AUDIENCE ? "another" : CLIENT_ID))
              .subject(fault == Fault.USERINFO_SUBJECT ? "somebody-else" : subject)
              .issuedAt(Instant.now());
      claims(subject).forEach(said::claim);
      if (fault == Fault.USERINFO_PLAIN) {
        response.setContentType("application/json");
        response
            .getWriter()
            .print(JsonMapper.builder().build().writeValueAsString(Map.of("sub", subject)));
        return;
      }
      RSAKey key = fault == Fault.USERINFO_SIGNATURE ? STRANGE_KEY : KEY;
      response.setContentType("application/jwt");
      response
          .getWriter()
          .print(
              new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
                  .encode(
                      JwtEncoderParameters.from(
                          JwsHeader.with(SignatureAlgorithm.RS256).keyId(KEY_ID).build(),
                          said.build()))
                  .getTokenValue());
    }

    @Bean
    static OAuth2TokenCustomizer<JwtEncodingContext> tokens() {
      return token -> {
        if (token.getTokenType().getValue().equals("id_token")) {
          if (FAULT.get() == Fault.NONCE) {
            token.getClaims().claim("nonce", "of-another-sign-in");
          }
          if (FAULT.get() == Fault.ID_TOKEN_AUDIENCE) {
            token.getClaims().audience(List.of("another"));
          }
        }
      };
    }

    @Bean
    static UserDetailsService users() {
      InMemoryUserDetailsManager users = new InMemoryUserDetailsManager();
      for (String name : List.of("claire", "inconnue", "autre-siret", "homonyme")) {
        users.createUser(User.withUsername(name).password("{noop}" + PASSWORD).build());
      }
      return users;
    }

    @Bean
    static RegisteredClientRepository clients(Environment environment) {
      String platform = environment.getRequiredProperty("provider.platform");
      return new InMemoryRegisteredClientRepository(
          RegisteredClient.withId("1")
              .clientId(CLIENT_ID)
              .clientSecret("{noop}" + SECRET)
              .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
              .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
              .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
              .redirectUri(platform + "/connexion/retour/proconnect")
              .postLogoutRedirectUri(platform + "/deconnexion/retour")
              .scopes(
                  scopes ->
                      scopes.addAll(
                          List.of("openid", "given_name", "usual_name", "email", "siret", "uid")))
              .clientSettings(ClientSettings.builder().requireProofKey(true).build())
              .build());
    }

    @Bean
    static JWKSource<SecurityContext> keys() {
      return new ImmutableJWKSet<>(new JWKSet(KEY));
    }

    @Bean
    static JwtDecoder decoder() throws JOSEException {
      return NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
    }

    @Bean
    static AuthorizationServerSettings settings(Environment environment) {
      return AuthorizationServerSettings.builder().issuer(HOST + port(environment)).build();
    }
  }
}
