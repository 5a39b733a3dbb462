package org.maillage.demo.names;

import java.util.List;

/** What names are put together from. */
final class NameParts {

  private NameParts() {}

  /** Rivers; the river gives the département its name. None of them flows in France. */
  static final List<String> RIVERS =
      List.of(
          "Sérance",
          "Orbaine",
          "Vézaine",
          "Aubrelle",
          "Marsonce",
          "Levraine",
          "Ardonce",
          "Brésaine",
          "Toranche",
          "Sauvrelle",
          "Ourlance",
          "Mervaine");

  static final List<String> BROOKS =
      List.of(
          "Airelle",
          "Bouvenne",
          "Cernelle",
          "Douvelle",
          "Embre",
          "Fauvette",
          "Givrette",
          "Hargne",
          "Isole-Noire",
          "Joncelle",
          "Lorane",
          "Mouline",
          "Noirette",
          "Oseraie",
          "Planchette",
          "Rançonne",
          "Sauzelle",
          "Tirelle",
          "Vignole",
          "Aulnette",
          "Brugette",
          "Clairette");

  /** First parts of one-word names. */
  static final List<String> ROOTS =
      List.of(
          "Aub", "Aver", "Barb", "Bazel", "Berl", "Blan", "Bouz", "Brag", "Brém", "Call", "Cand",
          "Chab", "Chamb", "Charm", "Chav", "Clér", "Cord", "Courm", "Cray", "Dam", "Daub", "Dours",
          "Esp", "Estr", "Fav", "Ferr", "Flav", "Fourn", "Gard", "Gaud", "Gerb", "Germ", "Gond",
          "Grav", "Guer", "Hauter", "Herb", "Jav", "Jonz", "Lamb", "Lanz", "Lerm", "Lign", "Lour",
          "Magn", "Malv", "Marz", "Mauv", "Merc", "Mign", "Mond", "Morv", "Nant", "Nerv", "Orl",
          "Parn", "Perl", "Plais", "Poum", "Prad", "Quinz", "Ram", "Ravel", "Rom", "Rouv", "Sabl",
          "Sauv", "Serm", "Sol", "Tauv", "Terc", "Thor", "Tourn", "Trev", "Urb", "Vall", "Vand",
          "Verd", "Vern", "Vign", "Vouz", "Yvr");

  /** Endings for the plain and the coast. */
  static final List<String> PLAIN_ENDINGS =
      List.of(
          "ay",
          "é",
          "ière",
          "euil",
          "inville",
          "ancourt",
          "elles",
          "ières",
          "igny",
          "on",
          "onnay",
          "eray",
          "ainville",
          "escourt",
          "anges",
          "euville",
          "ois",
          "oncourt",
          "illé",
          "ennes");

  /** Endings for the hills and the mountains. */
  static final List<String> HILL_ENDINGS =
      List.of(
          "ac", "agnac", "aillac", "argues", "ines", "ols", "ouze", "argeac", "ignac", "ombes",
          "ensac", "oux", "as", "ezac", "oules", "ens");

  static final List<String> SAINTS =
      List.of(
          "Saint-Aubin",
          "Saint-Avit",
          "Saint-Benin",
          "Saint-Blaise",
          "Saint-Calais",
          "Saint-Ciers",
          "Saint-Cyprien",
          "Saint-Désert",
          "Saint-Éloi",
          "Saint-Fiacre",
          "Saint-Florent",
          "Saint-Genest",
          "Saint-Gildas",
          "Saint-Hilaire",
          "Saint-Igny",
          "Saint-Jouin",
          "Saint-Lambert",
          "Saint-Léger",
          "Saint-Loup",
          "Saint-Maixme",
          "Saint-Mesmin",
          "Saint-Nolff",
          "Saint-Ouen",
          "Saint-Pardoux",
          "Saint-Quay",
          "Saint-Révérien",
          "Saint-Saturnin",
          "Saint-Sulpice",
          "Saint-Thibaud",
          "Saint-Usuge",
          "Saint-Vaury",
          "Saint-Yrieix",
          "Sainte-Aulde",
          "Sainte-Colombe",
          "Sainte-Fauste",
          "Sainte-Gemme",
          "Sainte-Radegonde",
          "Sainte-Solange",
          "Sainte-Verge",
          "Dompierre");

  /** What makes a saint's name unlike the next one's; {@code %s} is the river or the brook. */
  static final List<String> SAINT_PLAIN =
      List.of(
          "-des-Champs",
          "-la-Plaine",
          "-le-Vieux",
          "-des-Bois",
          "-en-Vaulnay",
          "-le-Guérineau",
          "-de-Beauvoir",
          "-lès-Ormes",
          "-aux-Moines",
          "-la-Forêt",
          "-du-Marais",
          "-sous-Bouloire");

  static final List<String> SAINT_HILL =
      List.of(
          "-la-Montagne",
          "-le-Haut",
          "-sur-Roche",
          "-en-Haute-Combe",
          "-le-Froid",
          "-des-Gorges",
          "-la-Vallée",
          "-le-Châtel",
          "-de-l'Aire",
          "-les-Burons");

  static final List<String> SAINT_COAST =
      List.of("-sur-Mer", "-des-Dunes", "-la-Grève", "-le-Port", "-en-l'Isle", "-les-Salines");

  /** Names with an article or two words. */
  static final List<String> WORDS_PLAIN =
      List.of(
          "Le Breuil-aux-Ormes",
          "La Chapelle-Bertinault",
          "Les Essarts-Brûlés",
          "La Ferté-Morvran",
          "Le Plessis-Gaudin",
          "Villeneuve-la-Gaudraie",
          "Bois-Guillaumet",
          "Champvieux",
          "Courtemblay",
          "La Croix-Hallard",
          "La Haye-Sauvagère",
          "Longpré-le-Sec",
          "Les Loges-Marchaudon",
          "Le Mesnil-Auvrecourt",
          "Neuvy-la-Charmoise",
          "Rosay-le-Grand",
          "Rosay-le-Petit",
          "La Selle-Craonnette",
          "Vieux-Bourg-l'Abbesse",
          "Le Gué-aux-Biches",
          "Beaumont-la-Rousse",
          "Fontaine-les-Hêtres",
          "Grand-Ormeau",
          "L'Hermitage-Saint-Clair",
          "La Membrolle-Vernay",
          "Les Trois-Moulins-de-Gerbault",
          "Moulins-la-Vaudrée",
          "La Bazoche-Montfaucon",
          "Notre-Dame-du-Chêne-Creux",
          "Préaux-la-Sablière",
          "La Motte-aux-Cailles",
          "Le Vieil-Aunay",
          "Puyrénard",
          "Ville-au-Prieur");

  static final List<String> WORDS_HILL =
      List.of(
          "La Roche-Cendrée",
          "Montaigut-le-Noir",
          "Peyrelongue-Basse",
          "Peyrelongue-Haute",
          "Le Monteil-aux-Loups",
          "Valsevrette",
          "Chastel-Brûlant",
          "Aiguechaude",
          "Combe-Rouvière",
          "Les Estables-Vieilles",
          "Le Puy-Sarrazin",
          "Roquefeuillat",
          "Sauveterre-la-Haute",
          "Villard-d'Entraigues",
          "La Baume-Cornillane-des-Prés",
          "Malaucourt-le-Col",
          "Entre-deux-Gaves-le-Vieux",
          "Col-Saint-Vérain",
          "Gourdon-la-Lauze",
          "Pradelles-Hautes",
          "La Garde-Fraisse",
          "Mont-Bréjaux",
          "Lauzerolles",
          "Le Fraysse-d'Urbise");

  static final List<String> WORDS_COAST =
      List.of(
          "Port-Vaurec",
          "La Tranchée-sur-Mer",
          "Les Sables-Verts",
          "Pointe-Guerlain",
          "Anse-Marais",
          "Le Croisillon",
          "Port-Mariette",
          "La Pallice-aux-Oiseaux",
          "Longeroche-Plage",
          "Les Moutiers-d'Armel",
          "Kermerrien",
          "Grand-Phare",
          "Port-Béniguet",
          "La Barre-de-Monceau",
          "Mesquéry",
          "Batz-le-Sablon");

  /** The first names of the city and the towns, invented and rather grand. */
  static final List<String> CITIES =
      List.of(
          "Valmarenne",
          "Aubremont",
          "Corvaillant",
          "Rochevigne",
          "Landreval",
          "Hautevesle",
          "Montjavel",
          "Port-Lorian",
          "Villemaure",
          "Castelmorin",
          "Belrivage",
          "Clairvaudon",
          "Grandmesnil",
          "Argentvaux",
          "Marsaillac",
          "Fontbrune",
          "Roquemaurel",
          "Tourvallon",
          "Beauquesnoy",
          "Vernhoël",
          "Pontmarin",
          "Sauvigneux",
          "Charlevanne",
          "Estrebourg");

  /** Names of quarters for the zones of the politique de la ville. */
  static final List<String> QUARTERS =
      List.of(
          "Les Peupliers",
          "Bel-Air",
          "La Fontaine-aux-Lièvres",
          "Cité des Tanneurs",
          "Les Hauts-de-Chantereine",
          "Beauregard",
          "La Croix-Blanche",
          "Le Clos-Saint-Lazare",
          "Les Provinces",
          "Le Grand-Pré",
          "La Verrerie",
          "Moulin-Neuf",
          "Les Aubrais",
          "Le Pont-Rouge",
          "La Madeleine",
          "Les Coteaux");

  /** Streets that every French town has; {@code %s} of {@link #STREET_KINDS} comes before. */
  static final List<String> STREETS =
      List.of(
          "de la République",
          "du Général-de-Gaulle",
          "Victor-Hugo",
          "Jean-Jaurès",
          "Pasteur",
          "de la Gare",
          "de l'Église",
          "des Écoles",
          "du 8-Mai-1945",
          "du 11-Novembre",
          "de la Mairie",
          "des Tilleuls",
          "du Lavoir",
          "du Moulin",
          "des Jardins",
          "de la Fontaine",
          "Émile-Zola",
          "Marie-Curie",
          "Simone-Veil",
          "Jules-Ferry",
          "Gambetta",
          "Lamartine",
          "George-Sand",
          "Colette",
          "Louise-Michel",
          "Aristide-Briand",
          "des Vignes",
          "du Stade",
          "du Cimetière",
          "des Acacias",
          "des Lilas",
          "de Verdun",
          "de la Liberté",
          "du Château",
          "des Prés",
          "des Charmes",
          "des Noyers",
          "du Puits",
          "de la Paix",
          "des Fleurs",
          "Jean-Moulin",
          "Pierre-Brossolette",
          "Voltaire",
          "Molière",
          "Racine",
          "Berlioz",
          "Ravel",
          "des Frères-Lumière",
          "de l'Abbaye",
          "des Remparts",
          "du Marché",
          "de la Poste",
          "du Verger",
          "des Sources",
          "de la Forge",
          "des Bleuets",
          "des Alouettes",
          "du Levant",
          "du Couchant",
          "des Artisans");

  static final List<String> STREET_KINDS =
      List.of(
          "Rue", "Rue", "Rue", "Rue", "Rue", "Avenue", "Boulevard", "Allée", "Impasse", "Chemin");
}
