package org.maillage.app.submission.web;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SubmissionConfiguration implements WebMvcConfigurer {

  /** After the door: who may not do it is told so, and waits for nobody. */
  private static final int AFTER_THE_DOOR = 50;

  private final OnceOnly onceOnly;

  SubmissionConfiguration(OnceOnly onceOnly) {
    this.onceOnly = onceOnly;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(onceOnly).order(AFTER_THE_DOOR);
  }

  /**
   * Views ask one bean of a fixed name what to put into forms. The framework's security brings it
   * for tokens that are not used here, so it is replaced.
   */
  @Bean
  static BeanPostProcessor formSecrets() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof RequestDataValueProcessor ? new FormSecret() : bean;
      }
    };
  }
}
