package org.maillage.app.publicpages.web;

import org.maillage.app.publicpages.PublicPages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PublicPagesConfiguration {

  /** Behind the chain of sign-in, whose order is -100, and before what tags and names resources. */
  private static final int ORDER = Ordered.LOWEST_PRECEDENCE - 1000;

  @Bean
  FilterRegistrationBean<PublicPagesFilter> publicPagesFilter(PublicPages pages) {
    FilterRegistrationBean<PublicPagesFilter> filter =
        new FilterRegistrationBean<>(new PublicPagesFilter(pages));
    filter.setOrder(ORDER);
    filter.addUrlPatterns("/territoires/*");
    return filter;
  }
}
