package dev.apportion.endtoend;

import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** For a worker: ends it, as a file can that is too large for its memory. Which file, the property {@code halt.before.file} says. */
final class HaltBeforeFile implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (name.equals("collectFileStep")) {
                    ((AbstractStep) bean).registerStepExecutionListener(new Halt());
                }
                return bean;
            }
        });
    }

    private static final class Halt implements StepExecutionListener {

        @Override
        public void beforeStep(StepExecution step) {
            if (step.getStepName().equals("collectFileStep:" + System.getProperty("halt.before.file"))) {
                Runtime.getRuntime().halt(HaltAfterFile.HALTED);
            }
        }
    }
}
