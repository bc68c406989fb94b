// Empty on purpose: CXMLReader.c includes what it needs of libxml2; Swift sees CXMLReader.h alone.
