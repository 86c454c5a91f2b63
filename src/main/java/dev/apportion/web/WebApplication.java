package dev.apportion.web;

import dev.apportion.cost.Period;
import dev.apportion.web.access.AccessChain;
import dev.apportion.web.access.DenialController;
import dev.apportion.web.audit.AuditController;
import dev.apportion.web.close.CloseController;
import dev.apportion.web.close.MailController;
import dev.apportion.web.decide.DecideController;
import dev.apportion.web.decide.Deciding;
import dev.apportion.web.decide.RuleController;
import dev.apportion.web.figures.FiguresController;
import dev.apportion.web.files.CellCorrecting;
import dev.apportion.web.files.FilesController;
import dev.apportion.web.month.MonthController;
import dev.apportion.web.month.RunController;
import dev.apportion.web.own.OwnMonthController;
import dev.apportion.web.policy.PolicyController;
import dev.apportion.web.run.BackgroundRun;
import dev.apportion.web.shell.Faults;
import dev.apportion.web.shell.Shell;
import dev.apportion.web.shell.Words;
import dev.apportion.web.shell.Workplace;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The pages and what of Spring Boot they need, named one by one. It has nothing of the job's own context. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    MessageSourceAutoConfiguration.class,
    ThymeleafAutoConfiguration.class
})
@Import({
    AccessChain.class,
    DenialController.class,
    Shell.class,
    Faults.class,
    CommandController.class,
    MonthController.class,
    RunController.class,
    FilesController.class,
    CellCorrecting.class,
    Deciding.class,
    DecideController.class,
    RuleController.class,
    FiguresController.class,
    OwnMonthController.class,
    CloseController.class,
    MailController.class,
    PolicyController.class,
    AuditController.class
})
class WebApplication implements WebMvcConfigurer {

    @Bean
    BackgroundRun backgroundRun(Workplace workplace) {
        return new BackgroundRun(workplace.home());
    }

    @Bean
    Words words(MessageSource messages) {
        return new Words(messages);
    }

    /** The language that the browser asks for, of those that there are. */
    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver languages = new AcceptHeaderLocaleResolver();
        languages.setSupportedLocales(List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH));
        languages.setDefaultLocale(Locale.ENGLISH);
        return languages;
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Period.class, Period::parse);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/static/**").addResourceLocations("classpath:/dev/apportion/web/static/");
        registry.addResourceHandler("/webjars/**").addResourceLocations("classpath:/META-INF/resources/webjars/");
    }
}
