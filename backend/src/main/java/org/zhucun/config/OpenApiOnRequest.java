package org.zhucun.config;

import io.quarkus.arc.Unremovable;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * 接口文档: the OpenAPI document as the build wrote it, read when somebody asks for it.
 *
 * <p>From 3.31 on Quarkus reads and writes it again at every start, a processor second and more for a document of this size
 * (quarkusio/quarkus#54826); from the first version with #55538 on this class can go.
 */
@Singleton
@Unremovable
@Alternative
@Priority(1)
public class OpenApiOnRequest extends OpenApiDocumentService {
    private final ClassLoader classes = Thread.currentThread().getContextClassLoader();

    OpenApiOnRequest() {
        // where the start looks for the document: it finds none and has nothing to do
        OpenApiConstants.classLoader = new ClassLoader("no-documents", ClassLoader.getPlatformClassLoader()) {};
    }

    @Override
    public byte[] getDocument(String name, Format format) {
        String path = OpenApiConstants.BASE_NAME + "." + format.name().toUpperCase(Locale.ROOT);
        try (InputStream document = classes.getResourceAsStream(path)) {
            if (document == null) {
                throw new IllegalStateException("the build left no " + path);
            }
            return document.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
