"""All settings. Every ZI_ name is described in docs/settings.md; a test fails if one is missing there."""

from __future__ import annotations

from zonaintegritas.config import environment as env
from zonaintegritas.config.content_store import content_store

HOME = env.home()
DEBUG = env.flag("ZI_DEBUG")
SECRET_KEY = env.secret_key(HOME)
ALLOWED_HOSTS = [host for host in env.text("ZI_HOSTS", "localhost,127.0.0.1,[::1]").split(",") if host]
ZI_DEMO = env.flag("ZI_DEMO")
ZI_MAX_UPLOAD_MB = env.whole("ZI_MAX_UPLOAD_MB", 25, least=1, most=1000)
ZI_MAX_RESUMABLE_MB = env.whole("ZI_MAX_RESUMABLE_MB", 500, least=1, most=5000)
ZI_CHECK_PRIVATE_LINKS = env.flag("ZI_CHECK_PRIVATE_LINKS")
ZI_HTTPS = env.flag("ZI_HTTPS")
ZI_BACKUP_FOLDER = env.text("ZI_BACKUP_FOLDER")
ZI_BACKUP_KEEP = env.whole("ZI_BACKUP_KEEP", 14, least=1, most=1000)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "allauth",
    "allauth.account",
    "zonaintegritas.guard",
    "zonaintegritas.files",
    "zonaintegritas.ui",
    "zonaintegritas.offices",
    "zonaintegritas.teams",
    "zonaintegritas.regulations",
    "zonaintegritas.calendars",
    "zonaintegritas.desk",
    "zonaintegritas.overview",
    "zonaintegritas.decrees",
    "zonaintegritas.evidence",
    "zonaintegritas.plans",
    "zonaintegritas.library",
    "zonaintegritas.reminders",
    "zonaintegritas.obligations",
    "zonaintegritas.monitoring",
]

MIDDLEWARE = [
    "zonaintegritas.ui.middleware.request_reference",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "zonaintegritas.ui.middleware.content_security_policy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "zonaintegritas.offices.middleware.current_office",
    "zonaintegritas.ui.middleware.refusals",
]

ROOT_URLCONF = "zonaintegritas.config.urls"
WSGI_APPLICATION = "zonaintegritas.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "zonaintegritas.ui.context.layout",
                "zonaintegritas.reminders.context.bell",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "django_htmx.templatetags.django_htmx",
                "zonaintegritas.ui.templatetags.ui",
            ],
        },
    }
]
FORM_RENDERER = "zonaintegritas.ui.forms.FieldRenderer"

DATABASES = {"default": env.database(HOME)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Large enough that what was found about plans never pushes out the counts of sign-in attempts.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
        "OPTIONS": {"MAX_ENTRIES": 50_000},
    }
}
STORAGES = dict.fromkeys(("default", "content"), content_store(HOME)) | {
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

STATIC_URL = "static/"
STATIC_ROOT = HOME / "static"

AUTH_USER_MODEL = "offices.User"
AUTHENTICATION_BACKENDS = ["zonaintegritas.offices.sign_in.Backend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username", "full_name")},
    },
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "desk:home"
ACCOUNT_ADAPTER = "zonaintegritas.offices.sign_in.Adapter"
ACCOUNT_FORMS = {"login": "zonaintegritas.offices.forms.SignIn"}
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_SESSION_REMEMBER = True
# Of one account. An office shares one address, whose limit is in offices/sign_in.py.
ACCOUNT_RATE_LIMITS = {"login": None, "login_failed": "8/10m/key"}

# What people wait for stands in `short`, where a task that names no queue (`default`) is run as well; what may take
# minutes says `long`. Each queue has a worker of its own: config/jobs.py.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["short", "long", "default"]}}

PUBLIC_ADDRESS = env.address("ZI_PUBLIC_URL")
ZI_PUBLIC_URL = PUBLIC_ADDRESS.geturl().rstrip("/")
MAIL_SERVER = env.mail_server("ZI_SMTP_URL")
ZI_SENDS_MAIL = bool(MAIL_SERVER.host) or ZI_DEMO
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if MAIL_SERVER.host else 'console'}.EmailBackend"
EMAIL_HOST, EMAIL_PORT = MAIL_SERVER.host, MAIL_SERVER.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = MAIL_SERVER.user, MAIL_SERVER.password
EMAIL_USE_TLS, EMAIL_USE_SSL = MAIL_SERVER.starts_tls, MAIL_SERVER.is_tls
EMAIL_TIMEOUT = 20  # seconds, for each step of handing a letter in
DEFAULT_FROM_EMAIL = (
    env.text("ZI_MAIL_FROM") or f"Zona Integritas <zona-integritas@{PUBLIC_ADDRESS.hostname or 'localhost'}>"
)

LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Indonesia")]
TIME_ZONE = "Asia/Jakarta"
USE_TZ = True

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 14 * 24 * 3600
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ZI_HTTPS
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS] if ZI_HTTPS else []
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ZI_HTTPS else None
SECURE_HSTS_SECONDS = 30 * 24 * 3600 if ZI_HTTPS else 0
CSRF_FAILURE_VIEW = "zonaintegritas.ui.errors.csrf_failure"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024  # forms; files have their own limit
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000  # a bulk edit names every row of a plan
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

LOGGING_CONFIG = None  # structlog, configured in config/logs.py
