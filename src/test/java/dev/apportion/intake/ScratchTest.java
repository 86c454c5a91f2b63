package dev.apportion.intake;
import org.junit.jupiter.api.*; import org.junit.jupiter.api.io.TempDir; import java.nio.file.*;
class ScratchTest {
 @TempDir Path folder;
 @Test void a() throws Exception {
  for (var k : PublicLists.kinds()) if (k.name().equals(System.getProperty("kind"))) { var m = PublicLists.make(k, 0, folder); System.out.println(Files.readString(m.file())); System.out.println(PublicListsTest.wrong(k,m)); }
 }
}
