/// The words themselves.
extension Vocabulary {
  private static func lines(_ list: String) -> Set<String> {
    Set(list.split(separator: "\n").map { String($0) })
  }

  static let tags: Set<String> = [
    "tags", "tag", "topics", "topic", "keywords", "categories", "filed under", "labels",
    "suggested topics", "related topics", "explore more on these topics", "more on these topics",
    "schlagwörter", "themen", "mots-clés", "etiquetas",
    "теги",
  ]

  static let summaries: Set<String> = [
    "summary", "key points", "key takeaways", "highlights", "at a glance", "in brief", "in short",
    "the gist", "what you need to know", "zusammenfassung", "das wichtigste in kürze",
    "l'essentiel", "résumé", "resumen", "puntos clave", "главное", "коротко",
  ]

  static let sections = lines(
    """
    news
    world
    world news
    politics
    business
    economy
    markets
    opinion
    opinions
    analysis
    commentary
    culture
    sport
    sports
    science
    technology
    tech
    health
    lifestyle
    travel
    entertainment
    arts
    books
    music
    climate
    environment
    education
    europe
    asia
    africa
    americas
    middle east
    us
    uk
    international
    national
    local
    regional
    video
    videos
    audio
    photo
    photos
    film
    gallery
    galleries
    podcasts
    live
    features
    investigations
    exclusive
    interview
    editorial
    explainer
    fact check
    weather
    breaking news
    politik
    wirtschaft
    kultur
    wissenschaft
    panorama
    ausland
    inland
    meinung
    politique
    économie
    monde
    société
    culture
    sciences
    deportes
    economía
    política
    mundo
    cultura
    opinión
    cronaca
    esteri
    новости
    политика
    экономика
    общество
    культура
    спорт
    мир
    мнения
    наука
    """)

  static let furniture = lines(
    """
    home
    homepage
    menu
    main menu
    navigation
    search
    search this site
    log in
    login
    log out
    sign in
    sign up
    register
    my account
    account
    subscribe
    subscribe now
    donate
    support us
    about
    about us
    who we are
    contact
    contact us
    careers
    jobs
    advertise
    advertise with us
    advertisement
    advertisements
    ad
    ads
    sponsored
    sponsored content
    paid content
    promoted
    promoted stories
    story continues below
    story continues below advertisement
    article continues below
    article continues after ad
    article continues after advertisement
    continue reading
    continue reading the main story
    skip to content
    skip to main content
    skip advertisement
    skip past newsletter promotion
    after newsletter promotion
    share
    share this
    share this article
    share this page
    share this story
    share article
    share full article
    share options
    shares
    email this
    copy link
    copied
    copy url
    link copied
    print
    print this page
    print article
    email
    e-mail
    facebook
    twitter
    whatsapp
    telegram
    linkedin
    pinterest
    reddit
    youtube
    instagram
    tiktok
    bluesky
    messenger
    x
    vk
    ok
    rss
    save
    save article
    save for later
    bookmark
    add to favourites
    listen
    listen to article
    listen to this article
    listen to this story
    play
    pause
    mute
    close
    cancel
    ok
    accept
    accept all
    reject all
    manage cookies
    cookie settings
    cookies
    cookie policy
    privacy
    privacy policy
    privacy notice
    terms
    terms of use
    terms of service
    terms and conditions
    legal notice
    imprint
    impressum
    accessibility
    sitemap
    site map
    help
    faq
    feedback
    newsletter
    newsletters
    sign up for our newsletter
    back to top
    top
    next
    previous
    prev
    next page
    previous page
    older posts
    newer posts
    next article
    previous article
    show more
    show less
    load more
    load more comments
    view all
    see all
    view more
    more
    read more
    read full story
    read the full story
    full story
    expand
    tags
    tag
    topics
    topic
    keywords
    categories
    category
    filed under
    most viewed
    most popular
    most read
    most shared
    most commented
    trending
    trending now
    latest
    latest news
    top stories
    headlines
    editor's choice
    editor’s choice
    editors' choice
    editor's pick
    editor's picks
    editors' picks
    editors’ picks
    in focus
    in pictures
    in depth
    day week month
    today
    this week
    gallery
    photo
    photos
    film
    video
    download
    download pdf
    download app
    get the app
    download the app
    open app
    open in app
    follow
    follow us
    following
    like
    likes
    reply
    report
    report abuse
    flag
    upvote
    downvote
    permalink
    print this
    translate
    language
    english
    language english
    font size
    text size
    a a
    opens new tab
    opens in new tab
    opens new window
    reuse this content
    purchase licensing rights
    suggested topics
    our standards: the thomson reuters trust principles
    learn more
    all rights reserved
    disclaimer
    copyright
    powered by wordpress
    powered by
    like this
    loading
    please wait
    enable javascript
    upgrade
    view in browser
    view this email in your browser
    unsubscribe
    manage preferences
    forward to a friend
    update your preferences
    end of document
    body
    for immediate release
    press release
    contact
    media contact
    paid
    after newsletter promotion
    explore more on these topics
    enter your email
    type your email
    start writing
    restacks
    most viewed in world
    no thanks
    leave a reply
    end of list
    like loading
    published
    quote
    this article is more than
    new node
    teilen
    anzeige
    werbung
    startseite
    suche
    anmelden
    abonnieren
    merken
    drucken
    schlagwörter
    themen
    partager
    publicité
    accueil
    rechercher
    se connecter
    s'abonner
    imprimer
    mots-clés
    compartir
    publicidad
    inicio
    buscar
    suscríbete
    etiquetas
    condividi
    pubblicità
    compartilhar
    publicidade
    поделиться
    реклама
    главная
    поиск
    войти
    подписаться
    печать
    теги
    поділитися
    пошук
    分享
    广告
    首页
    搜索
    登录
    """)

  static let furnitureOpenings = OpeningSet([
    "share on ", "share via ", "share by ", "follow us ", "follow our ", "sign up for ",
    "sign up to ", "subscribe to ", "subscribe for ", "click here ", "skip to ", "©", "copyright ",
    "(c) ", "all rights reserved", "back to ", "get our ", "get the latest", "get unlimited",
    "join our ", "join us on ", "download our ", "download the ", "read our ", "advertisement ",
    "scroll to continue", "story continues", "article continues", "try our ", "explore what ",
    "install the ", "your browser ", "please enable ", "this site uses ", "we use cookies",
    "already a subscriber", "already have an account", "log in to ", "sign in to ", "register to ",
    "tags:", "tags :", "topics:", "filed under", "categories:", "keywords:", "labels:",
    "powered by ", "loading ", "listen to this", "listen · ", "open in ", "view comments",
    "show comments", "hide comments", "no comments", "be the first to", "leave a comment",
    "post a comment", "add a comment", "write a comment", "add your comment", "report this ",
    "thank you for reading", "thanks for reading", "you're reading ", "support our ",
    "become a member", "help us ", "section:", "length:", "load-date:", "word count:",
    "document type", "classification", "publication-type", "buy us a coffee", "teilen ",
    "list of ", "list 1 of", "list 2 of", "list 3 of", "list 4 of", "proudly powered",
    "your email address", "folgen sie ", "this article is more than ", "this discussion is ",
    "our standards:",
    "you are receiving this", "you received this", "this email was sent", "by subscribing, ",
    "by signing up", "liked by ", "launched ", "enter your ", "type your ", "lesen sie auch",
    "suivez-nous", "原标题", "síguenos", "подписывайтесь", "читайте также",
  ])

  static let related = lines(
    """
    related
    related content
    related articles
    related article
    related stories
    related story
    related topics
    related news
    related posts
    related coverage
    related links
    related reading
    related items
    more on this story
    more on this topic
    more stories
    more news
    more like this
    more to explore
    more for you
    more top stories
    read also
    also read
    see also
    read next
    up next
    what to read next
    further reading
    recommended
    recommended for you
    recommended stories
    recommended reading
    recommended articles
    you may also like
    you might also like
    you may like
    other stories
    other news
    other articles
    don't miss
    don’t miss
    latest articles
    latest stories
    latest posts
    recent posts
    recent articles
    popular posts
    popular articles
    popular stories
    most popular stories
    around the web
    from the web
    from our partners
    keep reading
    explore more
    in this series
    similar articles
    top stories
    most viewed
    most read
    trending
    trending now
    latest news
    elsewhere on the site
    mehr zum thema
    lesen sie auch
    auch interessant
    das könnte sie auch interessieren
    à lire aussi
    lire aussi
    sur le même sujet
    te puede interesar
    más información
    lee también
    noticias relacionadas
    lea también
    leggi anche
    leia também
    по теме
    читайте также
    читать также
    материалы по теме
    похожие статьи
    читайте також
    相关阅读
    相关新闻
    推荐阅读
    """)

  static let relatedOpenings = OpeningSet([
    "more from ", "more on ", "related:", "related to this", "read more about", "more in ",
  ])

  static let comments = lines(
    """
    comments
    comment
    all comments
    reader comments
    readers' comments
    user comments
    top comments
    best comments
    most recent comments
    discussion
    join the discussion
    join the conversation
    conversation
    responses
    replies
    thoughts
    letters
    what do you think
    kommentare
    leserkommentare
    commentaires
    comentarios
    commenti
    comentários
    комментарии
    коментарі
    yorumlar
    评论
    """)

  static let formFields = lines(
    """
    name
    your name
    email
    e-mail
    your email
    email address
    your e-mail
    website
    url
    text
    comment
    message
    your comment
    subject
    title
    send
    submit
    post
    post comment
    send comment
    preview
    reset
    captcha
    security code
    enter the code
    password
    username
    remember me
    save my name
    required fields are marked
    characters remaining
    characters left
    top
    notify me of new comments
    zip code
    phone
    country
    """)

  static let agencies = lines(
    """
    reuters
    ap
    associated press
    the associated press
    afp
    agence france-presse
    dpa
    efe
    epa
    epa-efe
    ansa
    apa
    tass
    ria novosti
    ria
    interfax
    ukrinform
    unian
    interfax-ukraine
    xinhua
    kyodo
    kyodo news
    yonhap
    pti
    ani
    ians
    upi
    pa
    pa media
    bloomberg
    anadolu
    anadolu agency
    aa
    irna
    tasnim
    fars
    mehr
    sana
    wafa
    kuna
    spa
    petra
    bernama
    antara
    getty images
    getty
    shutterstock
    alamy
    sputnik
    wikipedia
    wikimedia commons
    cctv
    cna
    """)

  static let notices = PhraseSet([
    "all rights reserved", "do not necessarily", "does not necessarily", "not necessarily reflect",
    "views expressed", "author's own", "author’s own", "author's personal", "author’s personal",
    "author's view", "author’s view", "personal views", "opinions expressed",
    "unauthorized reproduction", "unauthorised reproduction", "reproduction", "prohibited",
    "without permission", "without the prior", "held liable", "disclaimer", "copyright",
    "exclusive contribution", "terms of use", "terms of service", "privacy policy", "cookies",
    "subscribe", "unsubscribe", "sign up", "newsletter", "telegram channel", "whatsapp channel",
    "wechat", "follow us", "follow the", "download the", "our app", "app store", "google play",
    "breaking news delivered", "your inbox", "donate", "donation", "become a member",
    "buttons below", "feel free to express", "click here", "click the", "comment policy",
    "this site uses", "your email address will not", "required fields", "affiliate",
    "paywall", "advertis", "reader-supported", "support our", "can be contacted at",
    "reserves the right", "for informational purposes", "investment advice", "does not constitute",
    "no liability", "licensed under",
    "registered trademark", "registered in england", "all content", "republish",
    "your consent", "your browser", "javascript", "machine translat", "automatically translated",
  ])

  static let offers = PhraseSet([
    "already a subscriber", "subscribe now", "with a subscription", "your subscription",
    "subscribers only", "for subscribers", "cancel any time", "cancel at any time",
    "cancel anytime", "free trial", "unlimited access", "full access", "to read the full",
    "rest of this article", "become a member", "jederzeit kündbar", "jetzt testen", "im abo",
    "bereits abonnent", "abonnez-vous", "déjà abonné", "sans engagement", "réservé aux abonnés",
    "suscríbete", "para suscriptores", "abbonati", "оформить подписку", "уже подписаны",
  ])

  static let offerWords = PhraseSet([
    "subscribe to", "subscribe for", "continue reading", "keep reading", "log in", "sign in",
    "first month", "a month", "per month", "per week", "a week", "create an account", "your inbox",
    "sign up", "newsletter", "your email", "terms of service", "privacy policy", "unsubscribe",
    "weiterlesen", "abonnieren", "einloggen", "pro monat", "se connecter", "par mois",
    "inicia sesión", "al mes", "seguir leyendo", "al mese", "accedi", "в месяц",
  ])
}
