package org.maillage.app.shell.web;

import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Language of the visitor and assets with a content hash in their address. */
@Configuration(proxyBeanMethods = false)
class ShellConfiguration implements WebMvcConfigurer {

  static final String LANGUAGE_PARAMETER = "lang";

  /** French until the visitor asks for English; the choice is kept for a year. */
  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver resolver = new SupportedLocaleResolver();
    resolver.setDefaultLocale(Locale.FRENCH);
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    return resolver;
  }

  /** Writes the hash of a style sheet or script into its address. */
  @Bean
  FilterRegistrationBean<ResourceUrlEncodingFilter> resourceUrls() {
    return new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
  }

  /** A page that has not changed is not sent again. */
  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> pageEtags() {
    ShallowEtagHeaderFilter etags = new ShallowEtagHeaderFilter();
    // Tomcat leaves answers with a strong tag uncompressed.
    etags.setWriteWeakETag(true);
    FilterRegistrationBean<ShallowEtagHeaderFilter> filter = new FilterRegistrationBean<>(etags);
    filter.addUrlPatterns("/territoires/*");
    return filter;
  }

  /** Pages, contours and roads shrink to a fifth. */
  @Bean
  WebServerFactoryCustomizer<ConfigurableWebServerFactory> compression() {
    Compression compression = new Compression();
    compression.setEnabled(true);
    compression.setMimeTypes(
        new String[] {
          "text/html",
          "text/css",
          "text/csv",
          "text/javascript",
          "application/javascript",
          "application/json",
          "application/geo+json",
          "image/svg+xml"
        });
    return factory -> factory.setCompression(compression);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    LocaleChangeInterceptor interceptor =
        new LocaleChangeInterceptor() {
          @Override
          protected Locale parseLocaleValue(String localeValue) {
            return supported(localeValue);
          }
        };
    interceptor.setParamName(LANGUAGE_PARAMETER);
    registry.addInterceptor(interceptor);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    CacheControl forever = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    registry
        .addResourceHandler("/app/**")
        .addResourceLocations("classpath:/static/app/")
        .setCacheControl(forever)
        .resourceChain(true)
        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    // The version is in the folder's name.
    registry
        .addResourceHandler("/vendor/**")
        .addResourceLocations("classpath:/static/vendor/")
        .setCacheControl(forever);
  }

  private static Locale supported(String language) {
    return language.equals("en") ? Locale.ENGLISH : Locale.FRENCH;
  }

  /** A cookie that anybody can write must not choose a language we do not speak. */
  private static final class SupportedLocaleResolver extends CookieLocaleResolver {

    SupportedLocaleResolver() {
      super("lang");
    }

    @Override
    protected Locale parseLocaleValue(String localeValue) {
      return supported(localeValue);
    }
  }
}
