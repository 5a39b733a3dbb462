package org.maillage.app.plan.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * The words of a French text by their stems: "les relais numériques" and "relais numerique" are the
 * same words. Accents go before the stem is taken (Savoy's light stemmer, as Lucene has it), so
 * that a search without accents finds as much as one with them. Safe for several threads.
 */
final class FrenchStems {

  private static final String FIELD = "text";

  private final Analyzer analyzer =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer words = new StandardTokenizer();
          TokenStream stems = new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES);
          stems = new LowerCaseFilter(stems);
          stems = new StopFilter(stems, FrenchAnalyzer.getDefaultStopSet());
          stems = new ASCIIFoldingFilter(stems);
          return new TokenStreamComponents(words, new FrenchLightStemFilter(stems));
        }
      };

  /**
   * A word of a text.
   *
   * @param stem what it is found by
   * @param start of the word in the text
   * @param end after the word in the text
   */
  record Word(String stem, int start, int end) {}

  /** The words of a text in its order, without those that say nothing ("les", "de"). */
  List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(FIELD, new StringReader(text))) {
      CharTermAttribute stem = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(new Word(stem.toString(), place.startOffset(), place.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading a text in memory", e);
    }
    return words;
  }
}
