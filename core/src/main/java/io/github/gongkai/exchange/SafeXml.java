package io.github.gongkai.exchange;

import javax.xml.stream.XMLInputFactory;

/** How XML is read here: no document type, no entity from outside. */
final class SafeXml {
    private SafeXml() {}

    static XMLInputFactory factory() {
        XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_COALESCING, false);
        return xml;
    }
}
