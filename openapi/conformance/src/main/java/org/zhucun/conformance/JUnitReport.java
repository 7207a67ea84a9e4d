package org.zhucun.conformance;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.zhucun.conformance.Results.State;

/** JUnit 报告: the results as a build server reads them; a requirement is a test case. */
final class JUnitReport {
    private static final String ALLOWED = "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD]";

    private final Words words;

    JUnitReport(Words words) {
        this.words = words;
    }

    void write(Results results, Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        Files.createDirectories(whole.getParent());
        try (OutputStream out = Files.newOutputStream(whole)) {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            suite(xml, results);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    private void suite(XMLStreamWriter xml, Results results) throws XMLStreamException {
        List<Requirement> all = results.part().requirements();
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "zhucun-conformance " + results.part().word());
        xml.writeAttribute("tests", String.valueOf(all.size()));
        xml.writeAttribute("failures", String.valueOf(results.count(State.FAILS)));
        xml.writeAttribute("errors", String.valueOf(results.count(State.NOT_REACHED)));
        xml.writeAttribute("skipped", String.valueOf(results.count(State.SKIPPED)));
        for (Requirement requirement : all) {
            testcase(xml, results, requirement);
        }
        xml.writeEndElement();
    }

    private void testcase(XMLStreamWriter xml, Results results, Requirement requirement) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "zhucun." + results.part().word());
        xml.writeAttribute("name", requirement.id() + " " + words.of(requirement));
        String element = switch (results.state(requirement)) {
            case HOLDS -> null;
            case FAILS -> "failure";
            case SKIPPED -> "skipped";
            case NOT_REACHED -> "error";
        };
        if (element != null) {
            xml.writeStartElement(element);
            xml.writeAttribute("message", words.say("report.place", requirement.place()));
            xml.writeCharacters(results.why(requirement).stream()
                    .map(words::of)
                    .collect(Collectors.joining("\n"))
                    .replaceAll(ALLOWED, "?"));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
