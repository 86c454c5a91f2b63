package dev.apportion.template;

import dev.apportion.template.field.Model;
import dev.apportion.template.render.Renderer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;

/** Renders at another level of deflate than the product does, to compare at equal file size. */
public record RenderAtLevel(Blueprints blueprints, int level) {

    public static RenderAtLevel engine(Path template, Class<? extends Record> model, int level) throws Exception {
        return new RenderAtLevel(Blueprints.compile(template, model, Locale.ENGLISH, 2), level);
    }

    public void render(Record data, OutputStream out) throws IOException {
        Model model = new Model(data);
        Renderer.render(blueprints.of(model), model, level, out);
    }
}
