package org.maillage.app.limits.web;

import org.maillage.app.limits.LimitSettings;
import org.maillage.app.limits.RequestLimits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class LimitConfiguration {

  /** After the access log and the security headers, which a refusal has too; before all else. */
  static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 30;

  @Bean
  FilterRegistrationBean<LimitFilter> limitFilter(LimitSettings settings) {
    FilterRegistrationBean<LimitFilter> filter =
        new FilterRegistrationBean<>(new LimitFilter(new RequestLimits(settings)));
    filter.setOrder(ORDER);
    return filter;
  }
}
