package dev.apportion.endtoend;

import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** For a worker: ends it at rows of a file, as a file can that is too large for its memory. Which file, the property {@code halt.at.file} says. */
final class HaltAtFile implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.endsWith("Target.costLineItemProcessor") ? halting(bean) : bean;
            }
        });
    }

    private static Object halting(Object processor) {
        ProxyFactory halting = new ProxyFactory(processor);
        halting.setProxyTargetClass(true);
        String name = "name=" + System.getProperty("halt.at.file") + ",";
        halting.addAdvice((MethodInterceptor) call -> {
            if (call.getMethod().getName().equals("process")
                    && String.valueOf(call.getArguments()[0]).contains(name)) {
                Runtime.getRuntime().halt(HaltAfterFile.HALTED);
            }
            return call.proceed();
        });
        return halting.getProxy();
    }
}
