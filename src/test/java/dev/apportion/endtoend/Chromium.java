package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.io.IOUtils;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser, where Debian's is installed. */
final class Chromium implements AutoCloseable {

    private static final File BROWSER = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    /** Pages whose pictures are in {@code docs/}, and their files. */
    private static final Map<String, String> DOCUMENTED = Map.of(
            "month", "month.png", "file-it", "files.png", "decide", "decide.png", "figures-deeper", "figures.png");

    /** How a page is looked at. */
    enum View {
        DESKTOP(1280, 900, "light"),
        DESKTOP_DARK(1280, 900, "dark"),
        PHONE(375, 800, "light"),
        PHONE_DARK(375, 800, "dark");

        private final int width;
        private final int height;
        private final String scheme;

        View(int width, int height, String scheme) {
            this.width = width;
            this.height = height;
            this.scheme = scheme;
        }
    }

    private final ChromeDriver driver;
    private final FluentWait<WebDriver> patience;

    /** Skips the test where there is none. */
    Chromium(Path profile) {
        assumeTrue(
                BROWSER.canExecute() && DRIVER.canExecute(),
                "There is no /usr/bin/chromium with /usr/bin/chromedriver; as root, apt-get install chromium chromium-driver");
        ChromeOptions options = new ChromeOptions()
                .setBinary(BROWSER)
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-dev-shm-usage",
                        "--hide-scrollbars",
                        "--lang=en",
                        "--user-data-dir=" + profile);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build(), options);
        // Pages are loaded anew while they are looked at.
        patience = new WebDriverWait(driver, Duration.ofSeconds(30)).ignoring(StaleElementReferenceException.class);
    }

    ChromeDriver driver() {
        return driver;
    }

    void open(String address) {
        driver.get(address);
    }

    /** Waits for the element. */
    WebElement find(String css) {
        return Objects.requireNonNull(patience.until(any -> {
            List<WebElement> found = driver.findElements(By.cssSelector(css));
            return found.isEmpty() ? null : found.get(0);
        }));
    }

    /** Waits until the page says so. */
    void await(String text) {
        patience.until(any -> driver.findElement(By.tagName("body")).getText().contains(text));
    }

    /** Presses keys where the focus is. */
    void press(CharSequence... keys) {
        for (CharSequence key : keys) {
            driver.switchTo().activeElement().sendKeys(key);
        }
    }

    /**
     * That there is nothing serious for those who can't see well or use no mouse, and that nothing is wider than the screen;
     * with {@code -Dpage.shots=FOLDER} also pictures, and with {@code -Dscreenshots.write=true} those of the documentation.
     */
    void check(String name) throws IOException {
        String axe = IOUtils.resourceToString(AXE, StandardCharsets.UTF_8);
        for (View view : View.values()) {
            look(view);
            driver.executeScript(axe);
            Object found = driver.executeAsyncScript(
                    "const done = arguments[0];"
                            + "axe.run().then(result => done(result.violations"
                            + ".filter(one => one.impact === 'serious' || one.impact === 'critical')"
                            + ".map(one => one.id + ': ' + one.nodes.map(node => node.html + ' ' + node.failureSummary).join('; '))));");
            assertThat((List<?>) found).as(name + ", " + view).isEmpty();
            assertThat((Long) driver.executeScript("return document.documentElement.scrollWidth - window.innerWidth"))
                    .as("how much %s is too wide, %s", name, view)
                    .isNotPositive();
            picture(name, view);
        }
        look(View.DESKTOP);
        String documented = DOCUMENTED.get(name);
        if (documented != null && Boolean.getBoolean("screenshots.write")) {
            // It names the test's folder.
            driver.executeScript("document.querySelector('footer').remove()");
            Files.write(Path.of("docs", documented), driver.getScreenshotAs(OutputType.BYTES));
        }
    }

    private void look(View view) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", view.scheme),
                                // Colors would change little by little.
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", view.width, "height", view.height, "deviceScaleFactor", 1, "mobile", view.width < 500));
    }

    private void picture(String name, View view) throws IOException {
        String folder = System.getProperty("page.shots");
        if (folder != null) {
            long height = (Long) driver.executeScript("return document.documentElement.scrollHeight");
            driver.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of(
                            "width",
                            view.width,
                            "height",
                            Math.min(height, 2400),
                            "deviceScaleFactor",
                            1,
                            "mobile",
                            false));
            Files.write(Path.of(folder).resolve(name + "-" + view + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
